"""The group's profile as the file keeps it: one row."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kube_desktop.groupfile.schema import Base


class GroupProfileRecord(Base):
    """The only row, number 1."""

    __tablename__ = "group_profile"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    founded_on: Mapped[date]
    address: Mapped[str]
    village: Mapped[str]
    subdistrict: Mapped[str]
    regency: Mapped[str]
    province: Mapped[str]
    lines_of_business: Mapped[str]
    bank_name: Mapped[str]
    bank_account: Mapped[str]
    bank_holder: Mapped[str]
    facilitator: Mapped[str]
    village_head: Mapped[str]
    logo: Mapped[bytes | None]
    is_sample: Mapped[bool]
