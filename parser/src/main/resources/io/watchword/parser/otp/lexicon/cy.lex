# Welsh

[strong]
cod {actifadu|dros dro}, cyfrinair dros dro

[weak]
cod, eich cod, dy god, eich cod chi, god, cyfrinair, rhif PIN

[proof]
dilysu, cadarnhau, diogelwch, gwirio, untro, mynediad

[not-code]
cod {hyrwyddo|post}, taleb*

[pickup]
parsel, casglu, danfon, dosbarthu, locer

[label]
archeb{| rhif}, rhif {archeb|cyfrif|cerdyn|ffôn|cyfeirnod}, cyfeirnod, cyfrif, cerdyn, yn gorffen gyda, balans
ffoniwch, ffôn, rhif

[denial]
ni fyddwn byth, ni fydd byth, byth yn gofyn

[dead]
wedi dod i ben, wedi ei ganslo, ddim yn ddilys

[secret]
peidiwch {â|a} {rhannu|rhoi|dweud}*, gyda neb, i neb, cyfrinachol

[valid]
dilys am, yn ddilys, yn dod i ben, o fewn

[unasked]
os na {wnaethoch|ofynnoch}*, os nad {chi|ydych}*, anwybyddwch

[login]
mewngofnodi, dyfais newydd, fewngofnodi

[sign-up]
cofrestru

[reset]
ailosod {eich |}cyfrinair, cyfrinair newydd

[payment]
taliad, pryniant, trosglwyddiad, trafodyn, swm

[name]
eich, ar gyfer, gan, yn

[of]
i

[verb]
rhowch, defnyddiwch, nodwch, teipiwch, yw

[promo]
gostyngiad, disgownt, cynnig, am ddim, anrheg, ennill, heddiw yn unig

[currency]
bunt, punt, bunnoedd

[minute]
munud, funud, munudau

[hour]
awr, oriau

[day]
diwrnod, diwrnodau

[until]
tan
