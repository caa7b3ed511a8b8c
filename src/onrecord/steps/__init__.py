"""Steps: joins each stage to the store; nothing else does."""
