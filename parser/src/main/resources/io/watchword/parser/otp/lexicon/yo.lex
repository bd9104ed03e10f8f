# Yoruba

[strong]
{kóòdù|koodu|nọmba|ọrọ aṣínà|kóòdù ìdánilójú} {ìjẹ́rìísí|ìdánilójú|ìjẹrisi|ààbò|ìwọlé|ẹ̀ẹ̀kan|ìfìdímúlẹ̀|OTP}

[weak]
kóòdù{| rẹ}, ọ̀rọ̀ aṣínà, aṣínà, PIN rẹ

[proof]
ìjẹ́rìísí, ìdánilójú, ààbò, ìfìdímúlẹ̀

[not-code]
kóòdù ìpolongo

[pickup]
ẹrù, ìfijíṣẹ́, àpótí

[label]
àṣẹ, nọ́ḿbà {àkáǹtì|fóònù|àṣẹ}, àkáǹtì, ìyókù owó, pe, káàdì, fóònù

[denial]
kò ní béèrè

[dead]
ti parí, ti fagi lé, kò ṣiṣẹ́ mọ́

[secret]
má ṣe {pín|fún|sọ}*, ẹnikẹ́ni

[valid]
yóò parí, láàárín, wúlò fún

[unasked]
bí kì í bá ṣe ìwọ, tí o kò bá béèrè, gbàgbé

[login]
wọlé, ìwọlé

[sign-up]
forúkọsílẹ̀, ìforúkọsílẹ̀

[payment]
sísan owó, owó, ìdúnàádúrà, ra

[name]
rẹ, fún, láti

[verb]
tẹ, lo, fi, ni

[promo]
ẹ̀dínwó, ọ̀fẹ́, ẹ̀bùn, jàǹfààní, òní nìkan

[currency]
náírà

[minute]
ìṣẹ́jú

[hour]
wákàtí

[day]
ọjọ́

[until]
títí
