# English

[strong]
{one|1}{-| }time {code|passcode|password|pass|PIN|passkey|token|security code|verification code|login code}, {pass|key}code, OTPs, single use {code|password|PIN}, single-use verification code
auth code, authcode, {login|log in|log-in|sign in|sign-in|signin|logon} {code|PIN|token|number|key}, two{-| }step code, two{-| }factor code, dynamic {code|password|PIN}, temporary {code|password|PIN|passcode|access code}
verification number, transaction authentication number, authentication number, authorization number, authorisation number, confirmation PIN, security number
transaction {PIN|password} is, access code, mobile code, magic code, secret code, safe code, safepass code, code to {verify|confirm|log in|login|sign in|authenticate|authorize|authorise|activate|reset|complete|continue|register|approve}, verify with
verificationcode, confirmationcode, securitycode, activationcode, authorizationcode, authenticationcode
driver account code

[weak]
code, codes, passphrase, password, token, key, digit code, digits code, security key, digit number

[proof]
verif*, authenticat*, confirmation, confirm, security, activation, registration, enrollment, enrolment, validation, authorization, authorisation, approval, one{-| }time, onetime, device, identity, passwordless, login verification, 2-factor, two{-| }factor, two{-| }step, {4|5|6|7|8}{-| }digit, account verification, phone verification, SMS, unlock, recovery, linking, pairing
account code, three{-| }digit, seven{-| }digit, nine{-| }digit, 3-digit, 3 digit, 9-digit, 9 digit

[other]
referral, refer, referrer, invite, invitation, postal, post, zip, area, country, dialing, dialling, dial, sort, booking, reservation, ticket, order, tracking, error, status, swift, branch, product, item, dress, QR, bar, source, zip, store, campaign, response, member, membership, agent, routing, tax, gate, door, building, unique, customer, biller, pin{ |}code area, course, airline, identifier, style, color, colour, currency, exit, keyword, vendor, merchant, location, station, holding
shed, garage, entrance, alarm, fault, lock, presale, early access, fan, conference, meeting, dial-in, wi-fi, network
safe, lobby, voting

[not-code]
zipcode, postcode, area PIN code, barcode, sort code, IFSC code, PNR, confirmation number, promo code, booking reference, expiry date, backup code, backup codes, recovery codes, default password, default PIN, static PIN, ATM PIN, UPI PIN, MPIN, card PIN, credit limit, error code, wifi password, wi-fi password, Wi-Fi key
{fault|alarm} code, presale code, early access code, conference passcode, meeting passcode password, wi-fi code
delivery to pin code, your pin code, this pin code, claim code, dial-in code, door code, gate code, conference code
meeting ID, meeting code

[pickup]
pickup, pick up, pick-up, collect, collection, parcel, parcels, package, packages, locker, lockers, shipment, delivery driver, courier, drop off, curbside, in{-| }store, click and collect, pickup point, your order is ready

[label]
report {it|this|them|such|such calls|such messages|suspicious calls|suspicious messages|any such call} to, forward {it|this|them|such messages|suspicious texts|suspicious messages} to
order {no|number|id}, invoice, invoice {no|number}, reference, reference {no|number|id|code}, ref number, ref id, transaction id, transaction {no|number|ref|reference}, trans id, txn no, booking {id|no|number}, confirmation no, case, case {no|number|id}, ticket {number|id}, tracking {no|number|id}, customer {id|no|number}, account, account {no|number|ending|ending in|ending with}, acc, acc no, ac, card, card {no|number|ending|ending in|ending with}, ending, ending in, ending with, ends with, ended with, loan, policy, policy {no|number}, bill, bill {no|number}, number, phone number, mobile, mobile {no|number}, phone, call, call us, calling, hotline, helpline, toll free, toll-free, customer care, customer service, contact, whatsapp us, sms to, flight, train, train no, room, seat, flat, apartment, apt, house, street, floor, box, P.O. Box, page, model, version, build, balance, avl bal, available balance, bal, amount, total, price, points, member id, user id, userid, username, application {no|number}, consumer {no|number}, meter {no|number}, license, complaint {no|number}, request {no|number|id}, service request, roll no, seat no, session id, session, serial, serial {no|number}, reg no, shortcode, short code, vehicle, POS, terminal, folio, folio {no|number}, since, year, est, copyright, request ID is, reference code is, queue, queue {no|number}, token no, token number, ID number, ticker, extension, ext
user, user no, position, positions, row, line, {only|come only|comes only|sent only|always} from, come from
arrive from, to report, report fraud to, report scams to, report scam to, report spam to, forward scam texts to
forward scam messages to, forward spam texts to, forward spam messages to, forward such texts to, meter, at number
channel
reply with yes, reply with no, reply with Y, reply with N, reply with 1, reply with 2, reply yes, reply no, reply Y
reply N, reply 1, reply 2, reply

[denial]
never ask, never asks, will never ask, will not ask, won't ask, do not ask, don't ask, does not ask, doesn't ask, never request, never call you, will never call, not ask for your, asking for your, asks for your, asks you for, ask you for, requesting your, beware, be aware of, how to get your code, code will be sent, we will send, will send you, you will receive, will receive a, we have sent, we've sent, has been sent to, was sent to, code sent to, did not receive, didn't receive, have not received
never call you for

[dead]
expired, has expired, have expired, is no longer valid, no longer valid, no longer works, was used, has been used, already used, already been used, cancelled, canceled, deactivated, was changed, has been changed, invalid code, incorrect code, wrong code, code was incorrect, was rejected
{sent|issued|generated} {by mistake|in error|by accident|wrongly}, by mistake, in error
{old|previous|earlier|former|last|first} {code|codes|one|OTP|PIN}, any more, no longer work, ignore {code|the code}
disregard {code|the code}, no longer good, instead of

[secret]
{do not|don't|dont|never|please do not|pls do not|please don't} {share|disclose|give|forward|reveal|tell|send|provide|show|pass}*, {not|never} be shared, keep {it|this|your code|the code|this code} {secret|private|safe|confidential|secure}, confidential, not share, not to share, not to be shared, with anyone, to anyone, anyone else, for security reasons, even if they claim, including our staff, not even

[valid]
valid, valid for, is valid, validity, expires, expires in, expire, expire in, will expire, expiring, good for, usable for, use within, within, active for, lasts, for the next, in the next, enter it within, remains valid, works for

[unasked]
{if you|if this|if it|if that} {did not|didn't|didnt|haven't|have not|wasn't|was not|are not|do not|don't}*, did not request, didn't request, did not initiate, not requested, not you, wasn't you, was not you, not initiated by you, not done by you, ignore this, please ignore, disregard, if you did not, if not you, if not requested
{if it|if this|if that} {isn't|isnt|wasn't|is not|was not} {you|yours|me}

[link]
{link|here|below|this} to {log in|login|sign in|signin|verify|confirm|continue|access|authenticate|activate|reset|finish}, {tap|click|press} {to|here|here to|the button to} {log in|login|sign in|verify|confirm}, log in link, login link, sign in link, sign-in link, magic link, one-time link, one time link, {log in|login|sign in} here, {log in|login|sign in} {by clicking|by tapping|with this link|using this link}, to {log in|login|sign in} {tap|click|follow|open|go to|visit}, verify your {email|account|number|phone}{| number} by clicking, verification link, confirmation link, {click|tap|use} {this|the} {link|url}, {click|tap} link, password reset link
confirm your email, confirm your e-mail, confirm your e-mail address, confirm your email address
verify your e-mail address, verify your email address, tap here to reset, click here to reset, go here to reset
go here to sign in, go here to log in, go here to confirm, go here to verify, your link

[match]
{tap|select|choose|pick|match|press|enter} {the number|number|this number|the matching number}, number matching, matching number, {tap|press|select|choose} yes, compare the number*, make sure the number*, number shown, number displayed, shown on your {screen|other device|computer|device}, if the number{s|} match*, approve the sign-in
approve sign-in, approve login

[login]
log in, login, log-in, logging in, sign in, sign-in, signin, signing in, logon, log on, log into, sign into, net banking, netbanking, internet banking, access your account, access to your account, logging into, your login
logs you in, signs you in, lets you in, gets you in

[sign-up]
sign up, sign-up, signup, signing up, register, registering, registration of, to activate, activate your, verify your {phone|mobile|number|phone number|mobile number|account|email}, create {an |your |}account, new account, welcome to, confirm your {phone|mobile|number|phone number|account}, complete your registration, your registration
verify your cell, verify your device, verify your identity, confirm your mobile number, confirm your identity

[reset]
reset, resetting, password reset, reset {your |}{password|PIN}, forgot password, forgotten password, change {your |}{password|PIN}, new password, recover your account, account recovery

[payment]
payment, pay, paying, purchase, transaction, transfer, fund transfer, money transfer, spend, debit, buy, e-commerce, ecom, online purchase, approve, authorise, authorize, withdrawal, withdraw, transfer of, transaction of, purchase of, payment of, txn of, trxn, beneficiary, payee, add payee, standing order

[name]
your, at, to, towards, in favour of, in favor of, for, from, for your, to your, to access, by, verify your, join, thanks for using, thank you for using, thanks for choosing
ur, team

[verb]
use, quote, provide, give, submit, copy, paste, apply, is, are, here is, here's, is your, use it, please use

[promo]
today only, gives you, off, sale, offer, offers, discount, deal, deals, save, win, won, free, shop, shop now, buy now, buy 1, cash, gift, gift card, voucher, vouchers, coupon, coupons, award, awarded, guaranteed, congratulations, congrats, lucky, T&C, T&Cs, terms apply, limited time, hurry, exclusive, upto, up to, subscribe, subscription, ringtone, ringtones, tones, per msg, per min, free entry, recharge, jackpot, loan approved, credit card offer, chat, dating, order now, apply code, bonus, draw, competition, lottery, bet, download, winner, prize, claim, reward, rewards, checkout, entry, redeem, redemption
quiz, join our quiz

[currency]
dollar, dollars, pound, pounds, pence, euro, euros, rupee, rupees, quid, bucks, yen, shillings, naira, rand, dirham, dirhams, cents, pesos, ringgit, INR Rs

[second]
second, seconds, sec, secs

[minute]
minute, minutes, min, mins, minute's, minutes'

[hour]
hour, hours, hr, hrs

[day]
day, days

[month]
January, Jan, February, Feb, March, Mar, April, Apr, May, June, Jun, July, Jul, August, Aug, September, Sep, Sept, October, Oct, November, Nov, December, Dec

[until]
until, till, before, valid until, valid till, expires at, expires on, expire at, valid upto

[number]
one, a = 1
two = 2
three = 3
four = 4
five = 5
six = 6
seven = 7
eight = 8
nine = 9
ten = 10
fifteen = 15
twenty = 20
thirty = 30
forty-five = 45
sixty = 60

[enter]
enter, type, input, key in, insert, enter it, type it, please enter, please type, punch in, fill in, type in

[by]
with, using, with code

[act]
to continue, to proceed, to go on, to carry on, to finish, to open, to see, to view, to link, to connect, to pair
to join, to approve, to complete, to unlock, to start, to get in, to set up
{confirms|verifies|completes|activates|unlocks|approves|links|pairs|opens} {your|the|this|a}, join the, link your
pair your, connect your, set up your
approve the, approve this

[choose]
tap, choose, select, pick, press

[send]
text, txt, send, vote

[footer]
reply STOP, text STOP, txt STOP, STOP to, opt out, unsubscribe, to opt out, to unsubscribe, msg & data rates
message and data rates, data rates may apply, msg rates, msg rates apply, message rates, std msg rates
standard rates apply, reply HELP, HELP for help, text HELP, sent from your, trial account

[span]
{half an|a half|half a|half} hour = 1800
{quarter of an|a quarter of an|a quarter|quarter} hour = 900
{an|one|1|} hour and a half = 5400

[of]
for the, for my, to the, of the, of my, to my
