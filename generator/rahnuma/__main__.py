"""`python -m rahnuma` is the same as `rahnuma`."""

from rahnuma.cli import main

main()
