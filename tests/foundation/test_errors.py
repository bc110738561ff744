from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.foundation.money import AmountNotUnderstoodError


class _TooManyError(RuleError):
    message = N_("{name} sudah punya {count} buku.")
    field = "count"


def test_an_error_is_its_sentence_filled_in() -> None:
    error = _TooManyError(name="Maria", count=3)

    assert str(error) == "Maria sudah punya 3 buku."
    assert error.parameters == {"name": "Maria", "count": 3}


def test_a_parameter_is_taken_as_it_stands() -> None:
    error = _TooManyError(name="{count} %s {0}", count=3)

    assert str(error) == "{count} %s {0} sudah punya 3 buku."


def test_the_log_gets_the_message_and_its_parameters() -> None:
    error = _TooManyError(name="Maria", count=3)

    assert error.args == ("{name} sudah punya {count} buku.", {"name": "Maria", "count": 3})


def test_an_error_of_a_rule_names_the_field_at_fault() -> None:
    assert AmountNotUnderstoodError(text="x").field == "amount"
    assert RuleError.field is None
