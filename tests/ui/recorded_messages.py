"""The bridge to the person, with a notebook in place of the person."""

from kube_desktop.foundation.errors import KubeError
from ui.messages import Messages
from ui.widgets.banner import BannerKind


class RecordedMessages(Messages):
    """Writes down what was said and answers questions as told.

    Attributes:
        said_lines: the quiet lines.
        problems, questions, banners: the texts of boxes and banners.
        crashes: faults that nobody expected.
        answer: what the next questions are answered with.
    """

    def __init__(self) -> None:
        super().__init__()
        self.said_lines: list[str] = []
        self.problems: list[str] = []
        self.questions: list[str] = []
        self.banners: list[str] = []
        self.crashes: list[BaseException] = []
        self.answer = True

    def say(self, text: str) -> None:
        """Write a quiet line down and let the status line show it."""
        self.said_lines.append(text)
        super().say(text)

    def show_banner(self, text: str, kind: BannerKind = BannerKind.INFO, action: str = "") -> None:
        """Write a banner down and let the window show it."""
        self.banners.append(text)
        super().show_banner(text, kind, action)

    def tell_problem(self, problem: KubeError | str) -> None:
        """Write a problem down."""
        self.problems.append(str(problem))

    def ask(self, question: str, yes: str, *, no: str = "", is_dangerous: bool = False) -> bool:
        """Write a question down and answer it."""
        del yes, no, is_dangerous
        self.questions.append(question)
        return self.answer

    def tell_crash(self, fault: BaseException) -> None:
        """Write a fault down."""
        self.crashes.append(fault)
