"""Rahnuma: guidance in, a site, sheets and handbooks out."""

__version__ = "0.1.0"
