"""Tying papers to a member: scans of KTP and KK, the signed consent, and the photo of the card."""

from io import BytesIO
from pathlib import PurePath
from typing import Final

from kube_desktop.books.members.portraits import PORTRAIT, is_portrait
from kube_desktop.books.members.queries import BOOK, member
from kube_desktop.foundation.errors import RuleError
from kube_desktop.foundation.i18n import N_
from kube_desktop.groupfile.attachments import NewAttachment, attach, media_type_of
from kube_desktop.groupfile.unit_of_work import UnitOfWork

_SIZE: Final = (600, 800)
"""Three by four, as it is printed; enough for 30 × 40 mm."""


class PortraitNotReadableError(RuleError):
    """A file that is no picture, or a broken one."""

    message = N_("“{name}” bukan gambar JPG atau PNG yang utuh. Pilih foto lain.")


def attach_to_member(work: UnitOfWork, member_id: int, files: tuple[NewAttachment, ...]) -> None:
    """Tie files to a member.

    A photo is kept upright, small, and without the place where it was taken.

    Raises:
        MemberNotFoundError, AttachmentTooLargeError, AttachmentKindError,
        PortraitNotReadableError: as they say; nothing is written.
    """
    member(work.reader, member_id)
    for file in files:
        is_photo = is_portrait(file.name, media_type_of(file))
        attach(work, BOOK, member_id, _cropped(file) if is_photo else file)
    work.touched.add(BOOK)


def attach_portrait(work: UnitOfWork, member_id: int, photo: NewAttachment) -> None:
    """Tie a photo to a member as the one of the card, whatever its file is called.

    Raises:
        MemberNotFoundError, AttachmentKindError, PortraitNotReadableError: as they say.
    """
    if not media_type_of(photo).startswith("image/"):
        raise PortraitNotReadableError(name=photo.name)
    attach_to_member(work, member_id, (NewAttachment(f"{PORTRAIT} {photo.name}", photo.content),))


def _cropped(photo: NewAttachment) -> NewAttachment:
    from PIL import Image, ImageOps  # slow to import

    try:
        with Image.open(BytesIO(photo.content), formats=("JPEG", "PNG")) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PortraitNotReadableError(name=photo.name) from error
    made = BytesIO()
    ImageOps.fit(upright, _SIZE, Image.Resampling.LANCZOS, centering=(0.5, 0.4)).save(
        made, "JPEG", quality=85
    )
    return NewAttachment(PurePath(photo.name).with_suffix(".jpg").name, made.getvalue())
