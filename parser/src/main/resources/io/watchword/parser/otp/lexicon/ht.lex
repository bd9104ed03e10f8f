# Haitian Creole

[strong]
kòd {verifikasyon|sekirite|konfimasyon|koneksyon}

[weak]
kòd, kòd ou

[name]
ou

[verb]
se, antre, tape

[secret]
pa pataje, pa bay pèsòn

[valid]
valab, ekspire nan

[minute]
minit

[hour]
èdtan
