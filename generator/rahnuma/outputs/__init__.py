"""The outputs, one module each: a plan in, artifacts out. No output touches the disk."""
