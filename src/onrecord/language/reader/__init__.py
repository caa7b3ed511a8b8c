"""The network that reads a text: its features, its arithmetic in numpy, its trees; it is trained elsewhere.

`training/` makes the weights; nothing here learns, and the same weights and text give the same answer.
"""
