"""Reports of a group that does not exist, for tests of every form of a report."""

from datetime import date, datetime, timedelta, timezone
from io import BytesIO

from PIL import Image, ImageDraw

from kube_desktop.foundation.words import rupiah_in_words
from kube_desktop.printing.model import CellKind as Kind
from kube_desktop.printing.model import (
    Chart,
    ChartKind,
    Column,
    Fact,
    Facts,
    Kuitansi,
    Letterhead,
    MemberCard,
    Prose,
    Report,
    RowStyle,
    SealMark,
    Section,
    Series,
    Signature,
    SignatureBlock,
    Table,
)

WITA = timezone(timedelta(hours=8))
PRINTED_AT = datetime(2026, 10, 31, 10, 5, tzinfo=WITA)
LETTERHEAD = Letterhead(
    "KUBE MELATI",
    (
        "Jalan Timor Raya Nomor 12, Kelurahan Oesapa, Kecamatan Kelapa Lima",
        "Kota Kupang, Nusa Tenggara Timur · Berdiri 3 Februari 2019",
    ),
)
SEAL = SealMark(
    214,
    "K7QF-2M9D",
    57,
    "R3TN-6LXA",
    "KUBE MELATI|2026-10|214|K7QF-2M9D-81XC-0PQA|57|R3TN-6LXA-55EG",
)
TREASURER = Signature("Dibuat oleh,", "Bendahara", "Maria Goreti Bere")
CHAIR = Signature("Diketahui,", "Ketua", "Yohanes Nahak")
FACILITATOR = Signature("Diperiksa,", "Pendamping Sosial", "Theresia Lopo, S.Sos")
VILLAGE_HEAD = Signature("Mengetahui,", "Lurah Oesapa")
SIGNATURES = SignatureBlock(
    "Kupang", date(2026, 10, 31), (TREASURER, CHAIR, FACILITATOR, VILLAGE_HEAD)
)
CASH_COLUMNS = (
    Column("no", "No", Kind.COUNT, 5),
    Column("tanggal", "Tanggal", Kind.DAY, 11),
    Column("no_bukti", "No. bukti", width=9),
    Column("uraian", "Uraian", width=34),
    Column("masuk", "Masuk (Rp)", Kind.MONEY, 14),
    Column("keluar", "Keluar (Rp)", Kind.MONEY, 14),
    Column("saldo", "Saldo (Rp)", Kind.MONEY, 14),
)


def report(*sections: Section, **changes: object) -> Report:
    values: dict[str, object] = {
        "name": "cash-book",
        "title": "Buku Kas UEP",
        "period": "Oktober 2026",
        "letterhead": LETTERHEAD,
        "sections": sections,
        "printed_at": PRINTED_AT,
        "signatures": None,
        "seal": SEAL,
    }
    return Report(**(values | changes))  # type: ignore[arg-type]


def cash_table(count: int) -> Table:
    """A cash book of `count` lines that take in 1.000 × their number and pay 400 × it."""
    texts = (
        "Penjualan warung",
        "Beli beras 25 kg dan minyak goreng untuk persediaan warung kelompok",
        "Setoran dari penjualan kue di pasar Oeba",
        "Ongkos angkut",
    )
    rows = []
    balance = 0
    for number in range(1, count + 1):
        earned, paid = (1_000 * number, None) if number % 2 else (None, 400 * number)
        balance += (earned or 0) - (paid or 0)
        day = date(2026, 10, 1 + number % 28)
        voucher = f"{'M' if earned else 'K'}-{number:04d}"
        rows.append((number, day, voucher, texts[number % 4], earned, paid, balance))
    earned_in_all = sum(1_000 * number for number in range(1, count + 1, 2))
    paid_in_all = sum(400 * number for number in range(2, count + 1, 2))
    return Table(
        "lines",
        CASH_COLUMNS,
        tuple(rows),
        total=(None, None, None, "Jumlah", earned_in_all, paid_in_all, balance),
        carried=("masuk", "keluar"),
        balances=("saldo",),
        when_empty="Belum ada uang masuk atau keluar bulan ini.",
    )


def logo() -> bytes:
    picture = Image.new("RGBA", (120, 120), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((4, 4, 116, 116), outline=(11, 90, 84), width=8)
    draw.ellipse((34, 34, 86, 86), fill=(226, 165, 90))
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


IDENTITY = Facts(
    "identity",
    (
        Fact("name", "Nama kelompok", "KUBE Melati"),
        Fact("founded", "Berdiri sejak", date(2019, 2, 3), Kind.DAY),
        Fact(
            "address",
            "Alamat",
            "Jalan Timor Raya Nomor 12, RT 004 RW 002, Kelurahan Oesapa, Kecamatan Kelapa Lima, "
            "Kota Kupang, Nusa Tenggara Timur",
        ),
        Fact("lines", "Jenis usaha", "Warung sembako, kue basah"),
        Fact("account", "No. rekening", "BRI 0012-01-034567-50-1"),
        Fact("facilitator", "Pendamping sosial", "Theresia Lopo, S.Sos"),
    ),
    heading="1. Identitas kelompok",
)
FUNDS = Table(
    "funds",
    (
        Column("dana", "Dana", width=20),
        Column("saldo_awal", "Saldo awal (Rp)", Kind.MONEY, 14),
        Column("masuk", "Masuk (Rp)", Kind.MONEY, 14),
        Column("keluar", "Keluar (Rp)", Kind.MONEY, 14),
        Column("saldo_akhir", "Saldo akhir (Rp)", Kind.MONEY, 14),
        Column("selisih", "Selisih hitung (Rp)", Kind.MONEY, 12),
    ),
    (
        ("Tunai", None, None, None, None, None),
        ("UEP", 3_020_000, 2_450_000, 1_553_000, 3_917_000, 0),
        ("Simpan pinjam", 900_000, 850_000, 500_000, 1_250_000, -1_000),
        ("Tabungan anggota", 2_100_000, 200_000, 0, 2_300_000, 0),
        ("IKS", 200_000, 50_000, 0, 250_000, 0),
        ("Jumlah tunai", 6_220_000, 3_550_000, 2_053_000, 7_717_000, -1_000),
        ("Bank", None, None, None, None, None),
        ("Bank UEP", 4_210_000, 0, 0, 4_210_000, None),
        ("Selisih Rp1.000 belum ditemukan, dicatat 31 Oktober 2026.", *(None,) * 5),
    ),
    heading="2. Kas per dana",
    styles={
        0: RowStyle.HEADING,
        5: RowStyle.SUBTOTAL,
        6: RowStyle.HEADING,
        8: RowStyle.NOTE,
    },
    total=("Jumlah seluruh dana", 10_430_000, 3_550_000, 2_053_000, 11_927_000, -1_000),
)
CASH_CHART = Chart(
    "cash",
    tuple(f"{month} 2026" for month in "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt".split()),  # noqa: SIM905
    (
        Series("Masuk", (900, 1200, 1100, 1400, 1350, 1600, 1500, 1800, 2100, 2450)),
        Series("Keluar", (700, 950, 1300, 1000, 1100, 1250, 1400, 1300, 1500, 1553)),
    ),
    heading="3. Uang masuk dan keluar UEP (ribu rupiah)",
)
SAVINGS_CHART = Chart(
    "savings",
    CASH_CHART.categories,
    (
        Series("Tabungan", tuple(1_400_000 + 90_000 * n for n in range(10))),
        Series("Tunggakan pinjaman", tuple(600_000 - 45_000 * n for n in range(10))),
    ),
    ChartKind.LINES,
    heading="4. Tabungan dan tunggakan",
)
LOANS = Table(
    "arrears",
    (
        Column("nama", "Nama", width=24),
        Column("sisa", "Sisa pokok (Rp)", Kind.MONEY, 14),
        Column("bagian", "Bagian", Kind.TENTHS_PERCENT, 8),
    ),
    (),
    heading="5. Tunggakan",
    when_empty="Tidak ada tunggakan.",
)
NOTES = Prose(
    "notes",
    (
        (
            "Bulan ini kelompok berjualan 22 hari. Dua hari warung tutup karena kegiatan kerja "
            "bakti di kelurahan, dan satu hari karena hujan lebat sehingga pembeli tidak datang."
        ),
        (
            "Rencana bulan depan: menambah persediaan beras sebelum hari raya dan memperbaiki "
            "tenda yang rusak ringan."
        ),
    ),
    heading="6. Masalah dan rencana bulan depan",
)


def monthly(**changes: object) -> Report:
    sections = (IDENTITY, FUNDS, CASH_CHART, SAVINGS_CHART, LOANS, NOTES)
    given: dict[str, object] = {
        "name": "monthly",
        "title": "Laporan Bulanan",
        "signatures": SIGNATURES,
        **changes,
    }
    return report(*sections, **given)


def slip(number: str = "001/KW/X/2026", **changes: object) -> Kuitansi:
    amount = 375_000
    values: dict[str, object] = {
        "name": f"slip_{number[:3]}",
        "number": number,
        "received_from": "Bapak Petrus Seran, warung Sinar Pagi, Oesapa",
        "amount": amount,
        "in_words": rupiah_in_words(amount),
        "purpose": "Penjualan kue basah 150 bungkus untuk acara syukuran, 12 Oktober 2026",
        "place_and_day": "Kupang, 12 Oktober 2026",
        "receiver": "Maria Goreti Bere",
    }
    return Kuitansi(**(values | changes))  # type: ignore[arg-type]


def card(number: int = 7, **changes: object) -> MemberCard:
    """A member's card; `changes` replace its values."""
    values: dict[str, object] = {
        "name": f"kartu_{number}",
        "number": str(number),
        "person": "Maria Goreti Bere",
        "facts": (
            Fact("alamat", "Alamat", "RT 05/RW 02 Oebufu"),
            Fact("anggota_sejak", "Anggota sejak", date(2024, 3, 1), Kind.DAY),
        ),
        "place_and_day": "Kupang, 30 November 2026",
        "chair": "Yohanes Nahak",
    }
    return MemberCard(**(values | changes))  # type: ignore[arg-type]
