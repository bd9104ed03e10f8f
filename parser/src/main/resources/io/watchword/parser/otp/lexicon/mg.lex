# Malagasy

[strong]
kaody {fanamarinana|fanamafisana|fiarovana|fidirana}, tenimiafina indray mampiasa

[weak]
kaody, kaodinao, ny kaodinao

[name]
anao, ho an'ny

[verb]
dia

[secret]
{aza|aza mba} {zaraina|omena} {olona|na iza na iza}, aza zaraina

[valid]
manan-kery, mandritra ny

[minute]
minitra

[hour]
ora

[day]
andro
