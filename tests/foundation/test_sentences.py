"""Every error has a whole sentence of its own, and is raised with what that sentence asks for."""

import ast
import string
from collections import Counter
from pathlib import Path

import kube_desktop

_ROOT = Path(kube_desktop.__file__).parents[1]
_TREES = {
    path.relative_to(_ROOT): ast.parse(path.read_text(encoding="utf-8"))
    for folder in ("kube_desktop", "ui")
    for path in sorted((_ROOT / folder).rglob("*.py"))
}


def _messages() -> list[tuple[str, str]]:
    """Return every class of errors that has a sentence, and the sentence."""
    return [
        (node.name, str(ast.literal_eval(line.value.args[0])))
        for tree in _TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error")
        for line in node.body
        if isinstance(line, ast.Assign)
        and isinstance(line.value, ast.Call)
        and ast.unparse(line.targets[0]) == "message"
    ]


def _makers_of_their_own() -> set[str]:
    """Return the classes of errors, and those built on them, that take other things as well."""
    classes = [
        node
        for tree in _TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    makers = {
        node.name
        for node in classes
        if any(isinstance(line, ast.FunctionDef) and line.name == "__init__" for line in node.body)
    }
    built_on_them = {
        node.name
        for node in classes
        if any(isinstance(base, ast.Name) and base.id in makers for base in node.bases)
    }
    return makers | built_on_them


def _parameters(sentence: str) -> set[str]:
    return {name for _text, name, *_rest in string.Formatter().parse(sentence) if name}


def _made() -> list[tuple[str, str, set[str]]]:
    """Return where an error is made, its class, and what it is given."""
    known = {name for name, _sentence in _messages()} - _makers_of_their_own()
    found = []
    for path, tree in _TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name):
                name, given = node.exc.id, set[str | None]()
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                name, given = node.func.id, {keyword.arg for keyword in node.keywords}
            else:
                continue
            if name in known and None not in given:
                found.append((f"{path}:{node.lineno} {name}", name, {each or "" for each in given}))
    return found


def test_every_sentence_is_whole() -> None:
    broken = [
        name
        for name, sentence in _messages()
        if sentence != sentence.strip() or "  " in sentence or sentence[-1] not in ".?!)"
    ]

    assert broken == []


def test_parameters_of_a_sentence_have_names() -> None:
    nameless = [
        name
        for name, sentence in _messages()
        if not all(parameter.isidentifier() for parameter in _parameters(sentence))
    ]

    assert nameless == []


def test_no_two_errors_say_the_same() -> None:
    told = Counter(sentence for _name, sentence in _messages())

    assert [sentence for sentence, times in told.items() if times > 1] == []


def test_an_error_is_given_what_its_sentence_asks_for() -> None:
    wanted: dict[str, list[set[str]]] = {}
    for name, sentence in _messages():
        wanted.setdefault(name, []).append(_parameters(sentence))
    made = _made()

    wrong = [where for where, name, given in made if given not in wanted[name]]

    assert wrong == []
    assert {"AmountTooLargeError", "MonthClosedError", "NoRecorderError"} <= {
        name for _where, name, _given in made
    }
