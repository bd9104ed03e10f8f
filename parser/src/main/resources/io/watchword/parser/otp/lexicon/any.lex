# What means the same in every language.

[strong]
OTP, O.T.P, TOTP, OTAC, mTAN, smsTAN, iTAN, 2FA code, OTP code, TAC code, TAC no, OTP PIN, PIN OTP, SMS OTP
ओटीपी

[weak]
PIN, TAC, PIN code, code, kod, kode, код

[proof]
2FA, MFA, 2-step, 3D Secure, 3DS, SMS

[not-code]
CVV, CVV2, CVC, CVC2, IFSC, PAN, UPC, USSD, IMEI, IMSI, ICCID, VIN, PUK

[label]
ref, ref no, ref., UTR, RRN, UPI ref, txn, txn id, trx, id, ticket no, IBAN, BIC, SWIFT, tel, fax, no, nr, A/C, acct

[promo]
promo, bonus, casino, cashback

[currency]
USD, EUR, GBP, CHF, JPY, CNY, RMB, KRW, INR, Rs, IDR, Rp, TRY, TL, RUB, UAH, KZT, PLN, CZK, HUF, RON, BGN, SEK, NOK, DKK, ISK, BRL, R$, MXN, ARS, CLP, COP, PEN
AUD, CAD, NZD, SGD, HKD, TWD, NT$, THB, MYR, RM, PHP, VND, ZAR, NGN, KES, KSh, TZS, TSh, UGX, UShs, GHS, GHC, ETB, EGP, MAD, DZD, TND, XOF, XAF, FCFA
SAR, AED, QAR, KWD, BHD, OMR, JOD, ILS, NIS, IRR, IQD, PKR, BDT, LKR, NPR, AFN, GEL, AMD, AZN, UZS, KGS, MNT, LAK, KHR, MMK, USDT, BTC, ETH

[minute]
min

[zone]
UTC, GMT = UTC
CET, CEST, MEZ, MESZ = Europe/Paris
EET, EEST = Europe/Athens
MSK = Europe/Moscow
TRT = Europe/Istanbul
IST = Asia/Kolkata
WIB = Asia/Jakarta
SGT = Asia/Singapore
HKT = Asia/Hong_Kong
JST = Asia/Tokyo
KST = Asia/Seoul
BRT = America/Sao_Paulo
EST, EDT, ET = America/New_York
CST, CDT = America/Chicago
MST, MDT = America/Denver
PST, PDT, PT = America/Los_Angeles
BST = Europe/London
AEST, AEDT = Australia/Sydney

[of]
of, de, di, du, do, da, d, del, des, dos, della, der, des, la, le, za, dla, van, het, na, 的, の, của

[valid]
exp

[footer]
{reply|text|txt|send} STOP, STOP to {end|stop|quit|cancel|opt out|unsubscribe}, reply HELP, text HELP
