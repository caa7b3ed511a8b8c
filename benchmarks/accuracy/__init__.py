"""How often what is read is right."""
