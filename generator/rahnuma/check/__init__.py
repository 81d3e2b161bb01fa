"""A handbook in; findings out. Each rule is a function with the rule as its docstring."""

from rahnuma.check.run import check

__all__ = ["check"]
