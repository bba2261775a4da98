"""Faults that can be put into Python source, one at a time, and into the modules that run.

Another comparison, `and` for `or`, a lost `not`, other arithmetic, constants one off, a lost statement, no value
returned, swapped branches. Annotations, decorators and `strict=` are left alone: they compute nothing.
"""

import ast
import importlib.util
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Final

_PAIRS: Final = (
    (ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn), (ast.Is, ast.IsNot),
    (ast.And, ast.Or), (ast.Add, ast.Sub), (ast.Mult, ast.FloorDiv), (ast.BitOr, ast.BitAnd),
)  # fmt: skip
_OTHER: Final = {ast.Mod: ast.FloorDiv, **{one: two for pair in _PAIRS for one, two in (pair, pair[::-1])}}
_LOST: Final = (ast.Assign, ast.AugAssign, ast.Expr, ast.Raise, ast.Continue, ast.Break)
_LEFT_ALONE: Final = ("annotation", "returns", "decorator_list")


def faults(part: ast.AST, in_function: bool = False) -> Iterator[tuple[str, bool]]:
    """Each fault in turn stands in the tree while it is named: `12: a < b -> a <= b`, and whether in a function."""
    for name, value in ast.iter_fields(part):
        if name in _LEFT_ALONE or (isinstance(part, ast.keyword) and part.arg == "strict"):
            continue
        inside = in_function or (isinstance(part, ast.FunctionDef) and name == "body")
        holder, keys = (value, range(len(value))) if isinstance(value, list) else (vars(part), (name,))
        for key in keys:
            node = holder[key]
            if isinstance(node, ast.AST):
                for fault in _instead(node):
                    holder[key] = ast.fix_missing_locations(ast.copy_location(fault, node))
                    yield f"{getattr(node, 'lineno', 0)}: {_line(node)} -> {_line(fault)}", inside
                    holder[key] = node
                yield from faults(node, inside)


def _line(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())[:120]


def _instead(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901  # a table, one row for each kind
    match node:
        case ast.Compare(left=left, ops=ops, comparators=right):
            for at, op in enumerate(ops):
                yield ast.Compare(left, [*ops[:at], _OTHER[type(op)](), *ops[at + 1 :]], right)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(_OTHER[type(op)](), values)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OTHER:
            yield ast.BinOp(left, _OTHER[type(op)](), right)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.If(test=ast.Name("TYPE_CHECKING")):
            return
        case ast.If(test=test, body=body, orelse=other):
            yield ast.If(test, other, body) if other else ast.If(ast.UnaryOp(ast.Not(), test), body, [])
        case ast.IfExp(test=test, body=body, orelse=other):
            yield ast.IfExp(test, other, body)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(None)
        case ast.Expr(value=ast.Constant()):
            return  # a docstring
        case _ if isinstance(node, _LOST):
            yield ast.Pass()


def install(name: str, tree: ast.Module, functions: list[FunctionType]) -> None:
    """Other code for the functions, or, where none are given, another module for all that import it."""
    code = compile(tree, sys.modules[name].__file__ or "", "exec", dont_inherit=True)
    known = {(each.co_qualname, each.co_firstlineno): each for each in _codes(code)}
    pairs = [(each, known[each.__code__.co_qualname, each.__code__.co_firstlineno]) for each in functions]
    if pairs and all(each.__code__.co_freevars == other.co_freevars for each, other in pairs):
        for each, other in pairs:
            each.__code__ = other
    else:
        for loaded in [each for each in sys.modules if each.startswith(("generator", "tests"))]:
            del sys.modules[loaded]
        spec = importlib.util.find_spec(name)
        assert spec
        sys.modules[name] = importlib.util.module_from_spec(spec)
        exec(code, vars(sys.modules[name]))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _codes(each)
