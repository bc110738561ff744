"""Whether an instrument asks only for what the program can look up."""

from kube_desktop.books.assessments.instrument import Instrument, Item
from kube_desktop.books.assessments.instrument_text import InstrumentFaultError, parse_instrument
from kube_desktop.foundation.i18n import _
from kube_desktop.scoring.measures.catalogue import MEASURES


def read_instrument(text: str) -> Instrument:
    """Return the instrument that a text describes, when every item of it can be measured.

    Raises:
        InstrumentFaultError: it is none, or names evidence or figures that do not exist.
    """
    instrument = parse_instrument(text)
    for item in instrument.items:
        _check(item)
    return instrument


def _check(item: Item) -> None:
    if not item.measure:
        return
    measure = MEASURES.get(item.measure)
    if measure is None:
        wrong = _("bukti “{name}” tidak dikenal program").format(name=item.measure)
        raise InstrumentFaultError(where=item.key, wrong=wrong)
    known = {figure.name for figure in measure.figures}
    used = {condition.figure for rule in item.rules for way in rule.ways for condition in way}
    for name in sorted(used - known):
        wrong = _("angka “{name}” tidak dikenal program").format(name=name)
        raise InstrumentFaultError(where=item.key, wrong=wrong)
    for name in sorted(set(item.parameters) - set(measure.parameters)):
        wrong = _("ukuran “{name}” tidak dikenal program").format(name=name)
        raise InstrumentFaultError(where=item.key, wrong=wrong)
    for name in sorted(set(measure.parameters) - set(item.parameters)):
        wrong = _("ukuran “{name}” belum diisi").format(name=name)
        raise InstrumentFaultError(where=item.key, wrong=wrong)
