"""Where a refusal is told: beside the field, or in a box when no field can help."""

from kube_desktop.foundation.errors import KubeError, RuleError
from ui.session import Session
from ui.widgets.form import Form


def show_refusal(session: Session, form: Form, error: KubeError) -> None:
    """Tell a broken rule beside its field, and a disk that refuses in a box."""
    if isinstance(error, RuleError):
        form.show_error(error)
    else:
        session.messages.tell_problem(error)
