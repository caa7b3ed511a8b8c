"""Link: from reports to events, across documents and data sets, each link with its reasons.

People's decisions come first and are never overruled, the machine's pairs after them, the surest first.
"""

from onrecord.link.decisions import Judged
from onrecord.link.linking import Linking, linking_of, regrouped
from onrecord.link.weights import weights

__all__ = ["Judged", "Linking", "linking_of", "regrouped", "weights"]
