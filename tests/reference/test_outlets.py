from __future__ import annotations

import pytest

from onrecord.reference.outlets import OutletKind, outlets


def test_names_and_domains_mean_one_outlet_each():
    """No name and no domain stands for two outlets."""
    named = [(name.lower(), o.key) for o in outlets().all for name in {o.key, o.name, *o.names}]
    domains = [domain for outlet in outlets().all for domain in outlet.domains]
    assert len(dict(named)) == len(set(named))
    assert len(set(domains)) == len(domains)


def test_official_outlets_speak_for_somebody():
    """Every official outlet says for whom; no agency, newspaper or monitor is official."""
    assert all(outlet.speaks_for for outlet in outlets().all if outlet.kind is OutletKind.OFFICIAL)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.reuters.com/world/a", "reuters"),
        ("http://uk.reuters.com", "reuters"),
        ("https://notreuters.com/a", None),
        ("https://reuters.com.example.org/a", None),
        ("no address", None),
        ("http://[broken", None),
    ],
)
def test_an_address_leads_to_its_outlet(url, key):
    """The whole domain counts, not a part of its letters."""
    found = outlets().at(url)
    assert (None if found is None else found.key) == key
