"""Accuracy and speed, measured on the development data; results stand in RESULTS.md."""
