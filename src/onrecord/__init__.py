"""onrecord sets what was said about a war against what was reported."""

__version__ = "0.1.0"
