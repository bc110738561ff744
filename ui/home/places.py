"""The pages that Beranda leads to."""

from typing import Final

from kube_desktop.ledger.accounts import Fund

CASH_PAGES: Final = {
    Fund.UEP: "cash_uep",
    Fund.SP: "cash_sp",
    Fund.TAB: "cash_tab",
    Fund.IKS: "cash_iks",
}
ALL_CASH: Final = "cash_general"
MEMBERS: Final = "members"
OFFICERS: Final = "officers"
CLOSING: Final = "closing"
MEETINGS: Final = "meetings"
COMPLETENESS: Final = "completeness"
REPORTS: Final = "reports"
SETTINGS: Final = "settings"
LOANS_DUE: Final = "loan_arrears"
DUES: Final = "iks_dues"
GRANTS: Final = "grants"
ASSESSMENTS: Final = "assessments"
STAGES: Final = "stages"
