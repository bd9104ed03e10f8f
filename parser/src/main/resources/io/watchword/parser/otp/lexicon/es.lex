# Spanish

[strong]
código{|s} {de comprobación|de login|de compra segura|de pago|de firma|de inicio}
código{|s} {de uso único|OTP|secreto|numérico|token}, código único de {verificación|seguridad|acceso}
{clave|contraseña}{|s} {de uso único|provisional|provisoria|única|OTP|de firma|de operaciones}, token digital
clave token, verificación en dos pasos

[weak]
código{|s}, clave{|s}, contraseña{|s}, pin, token, cód, tu código{| es}, su código{| es}

[proof]
verificación*, confirmación, autenticación, seguridad, activación, validación, registro, un solo uso, único
identificación, autorización, de {4|5|6|8|cuatro|cinco|seis|ocho} dígitos, dos pasos, verificar*, confirmar*
acceso, temporal, dinámic*, SMS, recuperación, transacción, operación

[other]
postal, área, error, barras, referido, referidos, invitación, reserva, seguimiento, rastreo, producto
artículo, cliente, país, socio, vestimenta, convenio, promoción
portón, portal, garaje, casa, alarma, preventa, acceso anticipado, reunión, conferencia, wifi, cobertizo, edificio
entrada

[not-code]
código{|s} {promocional|promocionales|de reservación|postales|QR|de envío|de tránsito|IBAN|SWIFT|de pago en efectivo|de vale|vale|de amigo|civil|de ética|de conducta|de pedido}
{cupón|vale|localizador}{| de descuento| de regalo| de reserva|es}
código de {error|la puerta|la alarma|la casa|acceso anticipado|preventa|rastreo|puerta}
clave {del wifi|de netflix|de la puerta}

[pickup]
paquete, casillero, taquilla, locker, punto de recogida, recoger, retirar tu, retirar su, repartidor
mensajero, entrega, listo para retirar, listo para recoger, pedido listo, envío a domicilio, recogida
de recogida, retiro, de retiro, recolección

[label]
número de {pedido|orden|cuenta|tarjeta|cliente|referencia|seguimiento|guía|factura|contrato|teléfono|reserva|vuelo|asiento|ticket|caso|expediente|folio|operación|comprobante|póliza|socio|envío|rastreo|serie|autorización|trámite}
{pedido|orden|factura|guía|folio|caso|expediente|referencia|ref|comprobante|póliza|turno|trámite|ticket|envío}{| n| no| nro| núm| número}
nro, nro de {orden|pedido|operación|cuenta|tarjeta|referencia|trámite}
{terminada|terminado|terminación|finalizada|que termina|con terminación}{| en}, tarjeta{| n| nro}
cuenta{| n| nro}, últimos {4|cuatro} dígitos, cta, tarj, llame{| al}, llama{| al}, llámanos{| al}
llámenos{| al}, comuníquese{| al}, comunícate{| al}, contacta{| al}, teléfono, tel, al número, línea gratuita
atención al cliente, vuelo, asiento, puerta, al {8|9}00, ventanilla
medidor
usuario, posición, fila, casilla, {denuncia|reporta|informa|denuncie|reporte} {fraudes|el fraude|estafas|fraude} al
solo desde el, únicamente desde, llegan solo desde, desde el número, línea, coordenada
responde, responda

[denial]
nunca {te|le|les|os} {pedirá|pediremos|pediría|solicitará|solicitaremos|pide|pedimos|solicita|solicitamos|va a pedir|vamos a pedir}
nunca {pedirá|pediremos|solicitará|solicitaremos|pide|pedimos|solicita|solicitamos}{| claves| códigos| contraseñas}
jamás {te|le|les} {pedirá|pediremos|solicitará|solicitaremos|pedimos}
no {te|le} {pedirá|pediremos|solicitará|solicitaremos|pedimos|solicitamos} {tu|tus|su|sus}
{nunca|jamás} {compartas|comparta|des|entregues|entregue|reveles} {tus|sus}
no {compartas|comparta} {tus|sus} {claves|datos}

[dead]
ha {vencido|sido utilizado}, expiró, caducó, venció, fue {utilizado|usado}, expirado, caducado
ya no es válido, ya ha sido usado, código vencido, cancelado, cancelada, anulado, anulada
por error, por equivocación, {código|clave} anterior, {códigos|claves} anteriores, antiguo código, primer código
ya no sirve, ya no funciona

[secret]
no {lo|la|los|las} {compartas|comparta|compartan|reveles|revele|divulgues|divulgue|entregues|entregue|des|digas|diga|envíes}
no {compartas|comparta|compartan|reveles|revele|divulgues|divulgue} {este|tu|su|el|esta|la}{| código| clave}
no compartir{| este código}, con nadie, a nadie, nunca {lo|la} {compartas|comparta|reveles|des}, confidencial

[valid]
válido{|s}{| por| durante| hasta}, válida{| por| durante| hasta}, vigencia{| de}, vigente{| por}
expira{| en| a las}, expirará{| en}, caduca{| en| a las}, caducará{| en}, vence{| en| a las}, vencerá
validez{| de}, tiene una duración de, dura

[unasked]
si no {lo |has |ha |}{solicitaste|solicitado|solicitó|pediste|pedido|pidió|fuiste tú|fue usted|has sido tú|reconoces|reconoce|realizaste|realizó|intentaste}
si no lo has solicitado, si no eres tú, ignora este {mensaje|SMS}, ignore este {mensaje|SMS}, haz caso omiso
haga caso omiso

[link]
{haz clic|pulsa|toca|ingresa|entra|haga clic} {en el enlace|en el link|en este enlace|aquí|al enlace}
enlace {de acceso|mágico|para iniciar sesión}, link de acceso
{inicia|inicie} sesión aquí, accede aquí, enlace para {restablecer|confirmar}

[match]
{selecciona|seleccione|elige|elija|toca|pulsa} el número

[login]
iniciar sesión, inicio de sesión, acceder, ingresar, acceso a {tu|su} cuenta, nuevo dispositivo
entrar en tu cuenta, inicia sesión, ingreso

[sign-up]
registrarte, registrarse, crear {tu|su|una} cuenta, alta, activar {tu|su} cuenta, registrar
confirmar tu número, verificar tu número, confirmar su número
verificas tu {móvil|número|teléfono|cuenta}, confirmas tu {móvil|número|teléfono|cuenta}
verifica tu {móvil|número|teléfono}

[reset]
restablecer, restablecimiento, recuperar {tu|su} {contraseña|cuenta|clave}
cambiar {tu|su|la} {contraseña|clave}, cambio de {contraseña|clave}, olvidaste tu contraseña, nueva contraseña
recuperación de {contraseña|cuenta}

[payment]
pago{|s}, compra{| por| de| en}, transferencia{|s}{| por| de}, pagar, autorizar, operación por, bizum, débito
recarga

[name]
tu, su, tus, sus, en, a, cuenta de, bienvenido a, gracias por usar, a favor de, beneficiario, comercio

[of]
para, para tu, para su, de su, de tu, por
de la, del, de mi, para el, para la

[verb]
es
usa, use, utiliza, utilice
es, es el, es tu, es su

[promo]
descuento{|s}, oferta{|s}, promo, promociones, rebaja{|s}, gratis, regalo{|s}, ahorra, aprovecha, sorteo
envío gratis, compra online, cashback, puntos, solo hoy, dto
participa, concurso, vota

[currency]
euro{|s}, eur, peso{|s}, sol{|es}, dólares, usd, mxn, cop, clp, ars, quetzales, lempiras, colones, guaraníes
bolívares, bolivianos, córdobas, balboas, pen, uyu

[second]
segundo{|s}, seg

[minute]
minuto{|s}, min, mins

[hour]
hora{|s}, hrs, hs
h

[day]
día{|s}

[month]
enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre

[until]
hasta{| las}, antes de{| las}

[number]
un, uno, una = 1
dos = 2
tres = 3
cuatro = 4
cinco = 5
seis = 6
diez = 10
quince = 15
veinte = 20
treinta = 30
sesenta = 60
veinticuatro = 24

[enter]
ingresa, ingresalo, ingrese, ingreselo, introduce, introduzca, introducir, escribe, escriba, digita, digite, teclea
teclee, pon

[by]
con, mediante, usando

[act]
para {continuar|seguir|abrir|ver|acceder|vincular|enlazar|conectar|unirte|unirse|aprobar|terminar|completar|confirmar|verificar|activar}
verificas tu, confirmas tu, activas tu, verifica tu, confirma tu, aprobar

[choose]
pulsa, toca, elige, selecciona, presiona, pulse, toque, elija, seleccione

[send]
envía, envíe, manda

[footer]
responde STOP, envía BAJA, envía STOP, envía SALIR, responda {STOP|BAJA|SALIR}, responde {BAJA|SALIR}
para darte de baja, darse de baja, darte de baja, para no recibir, no recibir más, cancelar suscripción
cancelar la suscripción, puede aplicarse tarifas

[span]
media hora = 1800
{un |}cuarto de hora = 900
{una |}hora y media = 5400
