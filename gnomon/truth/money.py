"""Currencies: the signs and codes by which amounts are told, and the decimals that each has."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_TWO = (
    "AED AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY CRC CUP CVE "
    "CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG ILS INR JMD KES KGS KHR KYD KZT "
    "LKR LRD LSL MAD MDL MKD MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR "
    "RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES "
    "WST XCD YER ZAR ZMW"
)
_NONE = (
    "AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KRW LAK LBP MGA MMK PYG RWF SOS UGX VND VUV XAF XOF XPF"
)
_THREE = "BHD JOD KWD LYD OMR TND"
# sign or code -> decimals of an ordinary price
CENTS: dict[str, int] = {
    **dict.fromkeys(("$", "€", "£", "kr", "zł", "Kč", "₹", "₺", "₽", "₪", "₴", "₦", "₱"), 2),
    **dict.fromkeys(("R$", "US$", "CA$", "A$", "NZ$", "HK$", "MX$"), 2),
    **dict.fromkeys(("¥", "₩", "₫", "Ft"), 0),
    **dict.fromkeys(_TWO.split(), 2),
    **dict.fromkeys(_NONE.split(), 0),
    **dict.fromkeys(_THREE.split(), 3),
}
CODES = (*_TWO.split(), *_NONE.split(), *_THREE.split())

LARGE = ("thousand", "million", "billion")


def in_money(unit: str) -> tuple[str, str]:
    """The sign and the word of a unit such as `million $`, which is printed `$2,600 million`; two "" of any other."""
    word, _, sign = unit.partition(" ")
    return (sign, word) if word in LARGE and sign in CENTS else ("", "")


def places(value: Decimal) -> int:
    """Decimals that a number needs."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def rounded(value: Decimal, currency: str, like: Decimal = Decimal(0)) -> Decimal:
    """Half up to the decimals of a currency, as shops do, or to as many as `like` has if these are more."""
    return value.quantize(Decimal(1).scaleb(-max(CENTS.get(currency, 2), places(like))), ROUND_HALF_UP)
