"""Ground of every table: the mapped base class, shared column types, the file's two numbers."""

from datetime import date
from typing import Annotated

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, mapped_column

from kube_desktop.foundation.money import Rupiah as _Rupiah

IntPk = Annotated[int, mapped_column(primary_key=True)]
Rupiah = Annotated[_Rupiah, "whole rupiah; each column checks typeof = integer"]
Day = Annotated[date, "a day, stored as YYYY-MM-DD"]
MonthText = Annotated[str, mapped_column(String(7))]
InstantText = Annotated[str, mapped_column(String(20))]


class Base(DeclarativeBase):
    """Base of all mapped classes; names constraints so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
