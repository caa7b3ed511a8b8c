"""How the weights of `onrecord.language` are made, from openly licensed corpora; nothing here is needed at run time."""
