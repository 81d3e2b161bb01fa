// Everyday words that mean the same, for the search: English | Urdu | Roman Urdu, a meaning a line.
// A handbook brings the words of its own subject in its glossary; these are of no subject.
// Roman spellings that sound like the Urdu beside them need not be written.
window.rahnumaWords = `
hospital, clinic | ہسپتال, اسپتال, شفاخانہ, ہاسپٹل | aspatal, haspatal
doctor, physician | ڈاکٹر, معالج, طبیب |
nurse | نرس |
patient | مریض | mareez
medicine, drug | دوا, دوائی, ادویات | dawa, dawai
treatment, treat, medical care | علاج, علاج معالجہ, طبی امداد | ilaj, ilaaj
cost, expense, bill, pay, payment | خرچ, خرچہ, اخراجات, بل | kharcha, kharch
pay, payment, paid | ادائیگی, ادا کرنا, دے گا | adaigi, ada karna
money, cash, amount, grant, sum | پیسے, پیسہ, رقم, روپے, نقد | paisa, paise, paisay, raqam, rupay, rupees
fee | فیس | fees
free, free of charge | مفت | muft, mufat
bribe, fee, corruption | رشوت, بدعنوانی | rishwat, chai pani
gift | تحفہ, تحائف | tohfa, tuhfa
bank, account | بینک, کھاتہ | khata
loan, debt | قرض, قرضہ | qarz, qarza, karza
poor, poverty | غریب, غربت | ghareeb
child, children, kid, minor, baby, boy, girl | بچہ, بچے, بچی, بچوں, کمسن, نابالغ, لڑکا, لڑکی | bacha, bache, bachay, bachi, bachon, larka, larki, nabaligh, kamsin
woman, women, female, lady, girl | عورت, عورتیں, خواتین, خاتون | aurat, aurton, auraton, khawateen, khatoon
man, men, person | آدمی, مرد, شخص, بندہ | admi, aadmi, mard, banda, shakhs
people, persons | لوگ, لوگوں, افراد | log, logon, afrad
old, elderly, older | بوڑھا, بزرگ, ضعیف | boorha, buzurg
family, relatives, relative, kin, household | خاندان, گھر والے, رشتہ دار, اہل خانہ, عزیز, لواحقین | khandan, khandaan, ghar walay, ghar wale, gharwale, ghar walon, gharwalon, rishtedar, rishtay dar, ahl e khana
mother, father, parent, parents | ماں, والدہ, باپ, والد, والدین | maan, maa, walida, baap, walid, walidain, waldain, abba, ammi
husband, wife | شوہر, خاوند, بیوی | shohar, khawand, biwi, bivi
son, daughter, child | بیٹا, بیٹی | beta, beti
brother, sister, relative | بھائی, بہن | bhai, behen, behan
in-laws | سسرال | susral, inlaws
die, dead, death, killed, died, deceased, passed away | موت, وفات, فوت, مرگ, انتقال, ہلاک, مر گیا | maut, mout, moat, wafat, faut, foat, intiqal, inteqal, halak, mar gaya, mar gaye
body, dead body, corpse, remains | لاش, میت, نعش | lash, laash, mayyat, mayat, naash
burial, funeral, grave, bury | جنازہ, تدفین, قبر, دفن | janaza, janazay, tadfeen, qabar, dafan, dafnana
injured, injury, wounded, hurt, wound | زخمی, چوٹ, زخم | zakhmi, chot, zakham
blood | خون | khoon
blast, explosion, bomb, attack, incident | دھماکہ, دھماکا, بم, حملہ, واقعہ | dhamaka, dhamakay, dhamake, bum, hamla, waqia
news, tell, inform, notify | خبر, اطلاع, بتانا, آگاہ کرنا | khabar, ittila, itla, batana, bataun, bataoon, batao, bataen, bataye, batayen, batain, bata
bad news | بری خبر | buri khabar
meet, meeting, visit | ملنا, ملاقات | milna, mulaqat, mulakat
talk, speak, listen, conversation | بات, بات چیت, گفتگو, سننا | baat, guftagu, baat cheet, bolna, sunna
ask, question, questions | پوچھنا, سوال, سوالات | poochna, puchna, poochti, poochta, sawal, sawalat
interview | انٹرویو | intarview, interwiew, intrview
answer, reply, response | جواب | jawab
write, written | لکھنا, تحریر | likhna, tehreer, likhna
read | پڑھنا | parhna
publish, publication, broadcast, air, post, upload, show | چھاپنا, شائع, شائع کرنا, اشاعت, نشر, چھاپ, دکھانا | chapna, chhapna, chhap, chap, chaap, shaya, shaya karna, nashar, dikhana, dikha, chhapein
photo, photograph, picture, image, video, footage, camera | تصویر, تصاویر, فوٹو, ویڈیو, فوٹیج, کیمرہ | tasveer, tasweer, tasvir, photo, foto, pic, video, vedio, tasaveer
face, blur | چہرہ, دھندلا | chehra
audio, voice, sound, recording | آواز, ریکارڈنگ | awaz, awaaz
name, identity, identify | نام, شناخت, پہچان | naam, shanakht, shinakht, pehchan, pehchaan
news, media, press, newspaper, television, channel | خبریں, میڈیا, اخبار, ٹی وی, چینل | khabrain, akhbar, tv
journalist, reporter, correspondent | صحافی, رپورٹر, نامہ نگار | sahafi, sahaafi, reporter
editor, sub-editor | مدیر, ایڈیٹر | mudeer, edeeter
report, reporting, coverage, story | رپورٹ, کوریج, رپورٹنگ | riport, coverage
live | براہ راست, لائیو | barah e rast, laiv
social media, facebook, whatsapp, twitter, post | سوشل میڈیا, فیس بک, واٹس ایپ | soshal media
headline, words | سرخی, الفاظ | surkhi, alfaz
correction, mistake, error, wrong | غلطی, تصحیح, غلط | ghalti, galti, ghalat, tasheeh
remove, delete, take down, takedown, taken down, taking down, unpublish | ہٹانا, حذف | hatana, hataen, hatayen
anniversary, memorial, remember, remembrance | برسی, یادگار, یاد | barsi, yadgar
ceremony, event | تقریب, پروگرام | taqreeb, program, programme
help, support, assistance, aid | مدد, امداد, معاونت, سہارا | madad, madat, maddad, imdad, muawnat, sahara
receive | وصول | wasool
screen, curtain | پردہ | parda
apply, application, request, claim | درخواست, عرضی | darkhwast, darkhast, arzi
form | فارم | faram
paper, papers, document, documents | کاغذ, کاغذات, دستاویز, دستاویزات | kaghaz, kaghazat, kagzat, dastavez, dastawezat
certificate | سرٹیفکیٹ, سند | sartificate, sertificate, sanad
copy | نقل, کاپی | naqal, kapi
list, register | فہرست, لسٹ, رجسٹر | fehrist, fahrist, list
record, data, information | ریکارڈ, معلومات, کوائف, ڈیٹا | maloomat, malumat, kawaif
share, disclose, leak | شیئر, بانٹنا, افشا | share karna, leak
secret, private, confidential, privacy | راز, خفیہ, نجی, رازداری | raaz, raz, khufia, niji, razdari
number, phone, telephone, call, helpline | نمبر, فون, ٹیلی فون, کال | nambar, phone, fon, fone, call
address | پتہ, پتا | pata
office | دفتر, محکمہ, ادارہ | daftar, mehkma, mahkma, mehkama, idara, idaray
officer, official | افسر, اہلکار | afsar, ahalkar
government, state | حکومت, سرکار, سرکاری | hakoomat, hukumat, sarkar, sarkari
police, policeman, constable, police station | پولیس, تھانہ | pulis, polis, thana, thanay
arrest, detain | گرفتار, گرفتاری | giraftar, giraftari
investigation, investigate, inquiry | تفتیش, تحقیقات | tafteesh, tehqiqat
evidence, proof | ثبوت, شہادت | saboot, suboot, shahadat
court, judge, trial | عدالت, کچہری, جج, مقدمہ | adalat, adaalat, adalt, kachehri, judge, muqadma, muqaddama
case | کیس, مقدمہ | kes, mukadma
lawyer, advocate, legal aid | وکیل, ایڈووکیٹ | wakeel, wakil, vakil, vakeel
penal code | تعزیرات, تعزیرات پاکستان | taazirat, tazirat, taazirat e pakistan
criminal procedure | ضابطہ فوجداری | zabta faujdari, zabta fojdari
evidence order | قانون شہادت | qanoon e shahadat, qanun e shahadat
constitution | آئین, دستور | aain, aaeen, dastoor
law, act, legal | قانون, ایکٹ, قانونی | qanoon, kanoon, qanun, qanooni
right, rights | حق, حقوق | haq, huqooq, haqooq
punishment, sentence, convict | سزا | saza
threat, threaten, threatened, danger, risk | دھمکی, خطرہ, دھمکیاں | dhamki, dhamkiyan, khatra, khatrah
fear, afraid, scared, fright | ڈر, خوف | dar, darr, khauf
safe, safety, security, protect, protection | محفوظ, حفاظت, تحفظ, سکیورٹی | mehfooz, mahfooz, hifazat, tahaffuz, security
shelter, refuge, safe house | پناہ, پناہ گاہ, شیلٹر | panah, panah gah
house, home | گھر, مکان | ghar, makan, makaan
shop, business, property, loss, damage | دکان, کاروبار, جائیداد, نقصان, املاک | dukan, dukaan, karobar, jaidad, nuqsan, nuksan, imlak
damaged, destroyed, damage, loss | تباہ, گر گیا | tabah, tabah ho gaya, gir gaya, toot gaya
car, vehicle, motorcycle | گاڑی, موٹر سائیکل | gari, gaari
cattle, livestock, animals | مویشی, جانور | maweshi, janwar
job, work, employment, income, livelihood | نوکری, کام, روزگار, ملازمت, آمدنی | naukri, nokri, rozgar, mulazmat, amdani
school, education, study, student | سکول, اسکول, تعلیم, پڑھائی, طالب علم | skool, taleem, parhai, padhai
university, scholarship | وظیفہ, یونیورسٹی | wazifa
alone, lost, separated | اکیلا, تنہا, بچھڑا | akela, akeli, tanha, bichra
lost, missing | گم, گمشدہ, لاپتہ, گم ہو گیا | gum, gum ho gaya, gumshuda, lapata, kho gaya
find, search, look for, trace | تلاش, ڈھونڈنا | talash, dhoondna, dhundna
disabled, disability, wheelchair, blind, deaf | معذور, معذوری, نابینا, بہرا | mazoor, mazoori, nabeena, behra
mind, mental, psychological, psychologist | ذہنی, نفسیاتی, دماغی | zehni, zahni, nafsiyati, nafsiati, dimaghi
distress, upset, anxiety, panic, stress, trauma | پریشانی, گھبراہٹ, پریشان, صدمہ | pareshani, ghabrahat, pareshan, sadma
sleep, nightmares | نیند | neend, nind
cry, weep, sad, grief | رونا, غم, دکھ | rona, gham, dukh
angry, anger | غصہ | ghussa
suicide, kill himself, kill herself, kill myself, wants to die, want to die, wish to die, wishes to die, end life, ending life, self-harm | خودکشی, خود کشی, جان لینا, مرنا چاہتا, مرنا چاہتی | marna chahta, marna chahti, jeena nahi chahta, jeena nahi chahti, khudkushi, khud kushi, jaan lena
drink, tea, water, food, eat | پانی, کھانا, خوراک | pani, khana, khorak
rest, tired, burnout, exhausted, exhaustion, fatigue, staff care | آرام, تھکن, تھکاوٹ | araam, thakan, thakawat
staff, colleague, team, helper | عملہ, ساتھی, ٹیم | amla, saathi
volunteer, volunteers | رضاکار | razakar, rizakar
community, neighbourhood, people | کمیونٹی, محلہ, برادری, معاشرہ | mohalla, biradri, muashra
faith, religion, religious, mosque, church | مذہب, دین, مسجد, چرچ, عقیدہ | mazhab, deen, masjid
christian, hindu, sikh, minority | مسیحی, عیسائی, ہندو, سکھ, اقلیت | masihi, isai, eesai, hindu, sikh, aqliat
language, translate, translator, interpreter | زبان, ترجمہ, مترجم, ترجمان | zaban, zuban, tarjuma, mutarjim
sign language | اشاروں کی زبان | isharon ki zaban
foreign, foreigner, abroad | غیر ملکی, پردیسی | ghair mulki
refugee, displaced | مہاجر, پناہ گزین | muhajir, panah guzeen
consent, permission, allowed, agree | اجازت, رضامندی | ijazat, razamandi
refuse, deny, reject, rejected, no | انکار, مسترد, منع | inkar, mustarad, mana
delay, late, deadline | تاخیر, دیر | takheer, der
complaint, complain | شکایت | shikayat
settle, compromise, settlement, forgive, pardon | صلح, راضی نامہ, معافی | sulah, sulha, razi nama, razinama, maafi
pressure, force, coercion | دباؤ, زبردستی, مجبور | dabao, dabaav, zabardasti, majboor
appeal, review | اپیل, نظر ثانی | apeel
visit, follow up, check | دورہ, پیروی | daura, pairvi
discharge | چھٹی, ڈسچارج | chutti, discharge
travel, transport | سفر, سواری | safar, sawari
training, teach, trainer, exercise | تربیت, ٹریننگ, ٹرینر | tarbiyat, training
plan, planning, prepare | منصوبہ, تیاری, پلان | mansooba, tayyari
need, needs | ضرورت, ضروریات | zaroorat, zarurat, zarooriyat
refer, send, forward | بھیجنا, ریفر | bhejna, bhejein, refer
first, initial | پہلا, پہلے, ابتدائی | pehla, pehle, pehlay, ibtedai
hour, time, day | گھنٹہ, گھنٹے, وقت, دن | ghanta, ghante, ghantay, waqt
now, urgent, immediately, emergency | فوری, فورا, ایمرجنسی, ہنگامی | fori, foran, fauran, emergency, hangami
next | اگلا, اگلی | agla, agli, aglay
steps, procedure, method | طریقہ, طریقہ کار, قدم | tareeqa, tariqa, tareeka
duty, responsibility, role | فرض, ذمہ داری | farz, zimmedari, zimadari
mistake, fault, blame | قصور, الزام | qasoor, ilzam
terrorist, attacker, perpetrator | دہشت گرد, حملہ آور | dehshat gard, dahshat gard, hamla awar
soldier, army | فوجی, فوج, سپاہی | fauji, fauj, sipahi
fire, ambulance, rescue | آگ, ایمبولینس, ریسکیو | aag
leader, elder | رہنما, بزرگ | rehnuma
violence, beat, abuse | تشدد, مار پیٹ, زیادتی | tashaddud, maar peet, ziadti
acquit, acquitted, acquittal | بری, بریت, رہائی | bari, barri, bari ho gaya, bari ho gaye
release, released, freed | رہا, رہائی | riha, rihai, chhoot gaya, choot gaya, chhut gaya
adjourned, adjournment, put off, postponed, next date | ملتوی, التوا, تاریخ | multavi, multawi, tareekh, agli tareekh
testify, testimony, witness, give evidence | گواہی, شہادت | gawahi, gavahi, gawahi dena
hearing, court date | پیشی, سماعت | peshi, samaat
register, registration, enter, entry | اندراج, رجسٹریشن | indraj, likhwana, rajistration
first information report | مقدمہ درج, رپٹ, پرچہ درج, پرچہ کاٹنا | rapat, muqadma darj, parcha darj, parcha katna, parcha kaat, parcha katwana, register a case, register the case, lodge a case, police complaint
forensic | فرانزک, فورینزک | foransic, forensik
marry, marriage, married | شادی, نکاح | shadi, shaadi, nikah
sister-in-law, brother-in-law, in-laws, relative | دیور, جیٹھ, سالا, بہنوئی, سسرال | devar, dewar, jeth, bhabhi
old, archive, earlier | پرانا, پرانی, پرانے | purana, purani, purane
casualties, death toll, number of dead, figures | تعداد, ہلاکتیں, جانی نقصان | tadad, tadaad, halakaten, kitne marey
rude, insult, insulted, disrespect, misbehave, shout | بدتمیزی, بے عزتی, بدسلوکی, توہین | badtameezi, be izzati, beizzati, bura salook, badsuluki, toheen
inherit, inheritance, share | وراثت, حصہ, ترکہ | virasat, wirasat, hissa, tarka
custody, hand over a child | تحویل, حوالے | tehveel, hawalay
kidnapped, abducted, kidnap | اغوا | aghwa, aghwah
move, relocate, another place, shift | منتقل, نقل مکانی | muntaqil, shift karna, shift
move away, flee | گھر چھوڑنا | ghar chhorna, ghar chorna
guard, guards | محافظ, گارڈ | muhafiz
hide, hidden, conceal | چھپانا, چھپا | chupana, chhupana, chupa
fake, false, staged, untrue | جعلی, جھوٹا, جھوٹی, فرضی | jali, jhoota, jhooti, jhuti, farzi
true, truth, fact | سچ, حقیقت, سچائی | sach, haqeeqat
verify, verified, confirm, confirmed, check | تصدیق, مصدقہ, جانچ | tasdeeq, tasdiq, musadiqa, janch
viral | وائرل | wairal
minister, politician, important guest | وزیر, سیاستدان | wazir, wazeer, siyasatdan, vip
cheque | چیک | chek
bank card, cash card | بینک کارڈ |
crowd, mob, protest | ہجوم, احتجاج, رش | hajoom, ehtejaj, rush
psychiatrist, counsellor, therapist, psychologist | ماہر نفسیات, سائیکاٹرسٹ, کونسلر | mahir e nafsiyat, psychiatrist
nightmare, nightmares, bad dreams, flashback | ڈراؤنے خواب, برے خواب | daraune khwab, darawne khwab, bure khwab, khwab
depression, depressed, sadness, hopeless | اداسی, ڈپریشن, مایوسی | udasi, udaas, mayoosi, afsurda
shock, stunned | صدمہ, سکتہ | sadma, sakta
unconscious, faint | بے ہوش | behosh, be hosh
addiction, drugs, alcohol | نشہ | nasha
pregnant | حاملہ | hamila, hamla aurat
burns, burnt | جلنا, جھلسنا | jal gaya, jal gayi, jhulas
operation, surgery | آپریشن, سرجری | apreshan
leg, limb, amputation, artificial limb | ٹانگ, مصنوعی اعضا, بازو | taang, tang, bazu, masnoi taang
eye, sight, hearing, ear | آنکھ, کان, سماعت | aankh, kaan
blood donor, give blood | خون کا عطیہ | khoon dena, khoon ka atiya
first aid | ابتدائی طبی امداد, فرسٹ ایڈ | ibtidai tibbi imdad
mortuary, morgue | مردہ خانہ | murda khana, sard khana
belongings, property, clothes, things | سامان, کپڑے | saman, samaan, kapray, kapre
receipt | رسید | raseed, rasid
scene, cordon, closed area | جائے وقوعہ, ناکہ | jaye waqua, naka, nakabandi
handover, hand over, shift | چارج, شفٹ | charge dena, handover
teacher, school | استاد, ٹیچر | ustad
female officer, woman officer, lady constable | خاتون افسر, لیڈی پولیس, خاتون اہلکار | lady police, khatoon afsar, lady officer
breadwinner, earner, only earner | کفیل, کمانے والا | kafeel, kafil, kamane wala, kamanay wala, kafalat
signature, sign | دستخط, انگوٹھا | dastkhat, angootha
cannot read, illiterate | ان پڑھ | anparh, an parh
affidavit, oath, sworn | حلف نامہ, بیان حلفی | halafnama, halaf nama, bayan halfi
power of attorney | وکالت نامہ, مختار نامہ | wakalat nama, mukhtar nama
time limit, last date, period, deadline | میعاد, آخری تاریخ, مدت | miyad, meyaad, akhri tareekh, muddat
eligible, entitled, counts | حقدار, اہل, مستحق | haqdar, mustahiq
pension, stipend, monthly | پنشن, ماہانہ | mahana
ration, groceries | راشن | rashan
rent | کرایہ | kiraya
labourer, worker, daily wage | مزدور, دیہاڑی دار | mazdoor, dihari
driver, passenger | ڈرائیور, مسافر | musafir
committee, board | کمیٹی, بورڈ | kameti
local leader, village head | نمبردار, معززین | nambardar, numberdar, union council
cleric, imam, priest, pastor | امام, مولوی, پادری, عالم | imam, molvi, maulvi, padri
hate, hatred | نفرت | nafrat
revenge, retaliation | بدلہ, انتقام | badla, intiqam
extremism, extremist | انتہا پسندی, شدت پسندی | intehapasandi, shiddat pasandi
proscribed, banned group | کالعدم, پابندی | kaladam, kal adam, pabandi
claim responsibility, claimed the attack | ذمہ داری قبول | zimmedari qabool
hostage, siege | یرغمال, محاصرہ | yarghamal
breaking news, ticker, live | بریکنگ نیوز, ٹکر | tiker
defamation, slander | ہتک عزت | hatak e izzat, hatak
graphic, gory, bloody | خون آلود | khoon alood
apology, sorry, correction | معذرت, معافی | mazrat, maazrat
workshop, session, course | ورکشاپ, نشست, کورس | warkshap
download, print | پرنٹ, ڈاؤن لوڈ | print karna, print nikalna, downlod
offline, no network, no internet, no signal, without internet | آف لائن, انٹرنیٹ کے بغیر, نیٹ ورک نہیں, سگنل نہیں | net nahi, internet nahi, bina internet, signal nahi, baghair internet, ofline
save, keep, install, save on phone | محفوظ کرنا, سیو, انسٹال | save karna, phone mein save, mobile mein save, instal
erase, clear, wipe | مٹانا, صاف کرنا | mitana, mitao, saaf karna
nurse, doctor, health staff | نرس, طبی عملہ | tibbi amla
prosecution, prosecutor, public prosecutor | استغاثہ, پراسیکیوٹر, سرکاری وکیل | sarkari wakeel, istighasa, prosecutar
hospital list, patient list | مریضوں کی فہرست | mareezon ki list
camera, street camera, security camera, cctv | کیمرہ, سی سی ٹی وی | kamra
attacker, attackers, suicide bomber, bomber, gunman | حملہ آور, خودکش حملہ آور | khudkush, khudkush hamla awar
city, town, district | شہر, ضلع, قصبہ | shehr, shehar, zila
young person, youth, teenager, boy, young man | نوجوان, لڑکا | nojawan, nojawaan
amount, sum, how much | کتنی رقم, کتنے پیسے, رقم | how much money, kitni raqam, kitne paise, kitna paisa, kitne paisay
bereaved, bereavement, lost her son, lost his son, lost a child, lost her husband | سوگوار, غمزدہ | sogwar, ghamzada
emergency, first hours, first hour | پہلے گھنٹے, ہنگامی | sab se pehle, pehle kya, pehle kya karna, first thing to do, what to do first
transgender, third gender | خواجہ سرا, ٹرانس جینڈر | khwaja sara, khawaja sara, hijra
tell lies, promise, promises | وعدہ, جھوٹ | wada, waada
wait, waiting | انتظار | intezar, intizar
night, tonight | رات | raat
money asked, commission, agent, tout | کمیشن, ایجنٹ, دلال | commission, ejent, dalal
leader of the team, spokesperson, press officer | ترجمان, پریس افسر | tarjuman, press afsar
statement, record a statement | بیان, بیان ریکارڈ | bayan, bayaan, beyan
recovery, rehabilitation | بحالی | bahali
wrong report, wrong news, mistake in the report | غلط خبر, غلط رپورٹ | ghalat khabar, galat khabar
name published, named | نام شائع, نام چلا دیا | naam chala diya, naam chal gaya
injury certificate, medical certificate | طبی سرٹیفکیٹ, میڈیکل | medical banwana, tibbi certificate
repeated, repeatedly, once, twice, repeat | بار بار, دوبارہ | bar bar, baar baar, dobara, dubara
rumour, hearsay | افواہ, افواہیں | afwah, afwahen, afwa
rape, sexual violence, sexual offence, sexual offences, harassment | جنسی زیادتی, ہراساں | jinsi ziadti, harassment
relative, family | رشتہ دار, خاندان | nephew, niece, uncle, aunt, cousin, grandfather, grandmother, grandson, grandparents, in law, siblings, chacha, chachi, mamoo, mamu, khala, phuphi, bhatija, bhanja, dada, dadi, nana, nani, susar, damad, bahu, parivar, چچا, چاچا, ماموں, خالہ, پھوپھی, بھتیجا, بھانجا, دادا, دادی, نانا, نانی, سسر, داماد, بہو, اہلیہ, سگا, سوتیلا
child, children | بچہ, بچے | infant, childhood, toddler, newborn, aulad, awlad, larke, ladka, ladki, اولاد, شیر خوار
widow, widower, wife | بیوہ | widowed, bewgan, ahliya, بیوگان
guardian | سرپرست | foster, foster parent, adopt, adoption, sarparasti, گود لینا
orphan, child protection | یتیم | orphanage, yateem khana, یتیم خانہ
house, home, shelter | گھر, مکان, پناہ | accommodation, hostel, housing, landlord, tenant, parosi, malba, haweli, kamra, deewar, ملبہ, کرایہ دار, مالک مکان
neighbour, community | محلہ, پڑوسی | neighbor, parosi, hamsaya, ہمسایہ, علاقہ, ilaqa
doctor, medical care | ڈاکٹر, طبی امداد | surgeon, hakim, tabeeb, midwife, paramedic, hospitalised, hospitalized, حکیم, دائی
illness, disease | بیماری, بیمار | sick, ill, illness, bimari, beemari, bimar, beemar, bemar, khasi, bukhar, زکام, بخار
injury, wound | زخم, چوٹ | fracture, bone, bandage, stitches, concussion, coma, bleeding, shrapnel, skin, maimed, haddi, patti, ghayal, dard, marham, peeth, gardan, pain, ہڈی, پٹی, درد, گھائل, مرہم, کندھا, جسم
disability | معذوری | amputee, crippled, paralysed, paralyzed, handicapped, apahaj, langra, lola, apaahij, falij, اپاہج, لنگڑا, فالج
artificial limb, prosthesis | مصنوعی اعضا | prosthetic, naqli taang, masnoi hath, نقلی ٹانگ
glasses, hearing aid | عینک | ainak, spectacles
medicine | دوا, ادویات | medication, pills, tablet, tablets, painkiller, pharmacy, injection, goli, goliyan, dawayan, tika, گولیاں, انجکشن, ٹیکہ
blood | خون | transfusion, lahu, لہو
operation, surgery | آپریشن | transplant
pregnant, mother | حاملہ | miscarriage, pregnancy, maternity, delivery, hamal, bacha hone wala, اسقاط, حمل
mental health, distress | ذہنی صحت, نفسیاتی | psychotherapy, therapist, therapy, phobia, brain, paagal, pagal, deewana, zehni mareez, zehni dabao, pareshan haal, پاگل, ذہنی مریض, ذہنی دباؤ
sleep | نیند | insomnia, neend nahi, so nahi sakta, نیند نہیں
grief, mourning | غم, سوگ | heartbroken, sorrow, agony, aansu, matam, dukhi, dard e dil, آنسو, ماتم
alone, social support | تنہا | loneliness, isolation, lonely, tanhai, تنہائی
fear, distress | خوف, ڈر | scared, phobia, terrified, ghabrana, dar gaya, سہما, sehma hua
anger, aggression | غصہ | aggressive, larai, jhagra, لڑائی, جھگڑا
shame, dignity | شرم, عزت | ashamed, humiliation, sharm, sharminda, شرمندہ
insult, disrespect | توہین, بدتمیزی | tana, taana, gali, galiyan, gaali, tohmat, طعنہ, گالی
comfort, kindness | تسلی | sympathy, mercy, condolence, hamdardi, tasali, hosla, himmat, sabr, ہمدردی, حوصلہ, ہمت, صبر
body, dead | لاش, میت | coffin, corpse, murda, taboot, mayat, تابوت, مردہ
post-mortem, medico-legal | پوسٹ مارٹم | autopsy, exhumation, inquest, postmortem
burial, funeral | تدفین, جنازہ | cremation, qabristan, cemetery, graveyard, kafan, dua, قبرستان, کفن, دعا
many dead and injured, mass casualty | بہت سے زخمی, بڑا سانحہ | massacre, bloodshed, carnage, qatl e aam, قتل عام
attack, incident | حملہ, واقعہ | shooting, gunfire, grenade, gunmen, firing, accident, hadsa, sanha, hamlay, barood, bandooq, asla, golian chal gayi, goli lagi, bullet, gunshot, gun, weapon, حادثہ, سانحہ, فائرنگ, گرنیڈ, بارود, بندوق, اسلحہ, گولی لگی
killed, death | ہلاک, جاں بحق | fatality, fatalities, died, murder, mara gaya, qatal, marhoom, mar gae, maray, قاتل, مقتول, مرحوم
attacker, accused | حملہ آور, ملزم | killer, murderer, qaatil, enemy, dushman, militants, hamlawar, gunman, دشمن, عسکریت پسند
accused, suspect | ملزم, مشتبہ | offender, culprit, mafroor, absconder, fugitive, mashkook, farar, مفرور, مشکوک
court, judge | عدالت, جج | magistrate, lawsuit, sue, tribunal, مجسٹریٹ
lawyer | وکیل | barrister, attorney, solicitor, counsel, notary
statement, witness | بیان, گواہ | eyewitness, informer, mukhbir, testimonial, qasam, halaf, مخبر, قسم, حلف
court order, law | حکم | warrant, remand, summons, summon, notice, hukam, hukum, waarant, وارنٹ, سمن, نوٹس
arrest, detain | گرفتار | jail, prison, lockup, custody, qaid, qaidi, hawalat, hirasat, prisoner, parole, probation, جیل, قید, قیدی, حوالات, حراست
punishment, sentence | سزا | execution, hanging, death penalty, phansi, qisas, jurmana, saza e maut, پھانسی, قصاص, جرمانہ, سزائے موت
justice, rights | انصاف, حقوق | injustice, unfair, insaaf, zulm, mazloom, na insafi, ظلم, مظلوم, ناانصافی
crime, offence | جرم | theft, stolen, robbery, stab, chori, dakaiti, loot, lootna, riot, چوری, ڈکیتی, لوٹ
pressure, force | دباؤ, زبردستی | majboor karna, dhamkana, zabardasti, sifarish, سفارش
bribe, corruption | رشوت, بدعنوانی | bribery, kickback, bhatta, fraud, dhoka, dhokha, farib, scam, impostor, دھوکہ, فراڈ, بھتہ, تاوان
money, payment | پیسے, رقم, ادائیگی | payout, invoice, naqd, naqad, daulat, fund, funds, cheque, qist, installment, قسط, نقد, فنڈ
compensation, relief | معاوضہ, امداد | payout, refund, reward, harjana, badal, izala, inaam, انعام
income, work | روزگار, کام | salary, wages, tankhwah, tankha, ujrat, kamai, retirement, pension, berozgar, beroozgar, unemployed, resign, accountant, mazdoori, bekar, تنخواہ, اجرت, بے روزگار, مزدوری
donation, fund | چندہ, عطیہ | crowdfunding, fundraising, sadaqa, zakat, khairat, bheek, bhik, beggar, atiya, صدقہ, خیرات, بھیک
food, ration | خوراک, راشن | hunger, hungry, bhook, milk, doodh, meal, roti, starving, famine, بھوک, دودھ, روٹی
clothes, blanket | کپڑے | bistar, kambal, libas, dress, لباس, کمبل, بستر
property, loss | املاک, نقصان | damage, dukan, zameen, asset, assets, jaedad, plot, qabza, زمین, اثاثہ, قبضہ
will, inheritance, heirs | وراثت, ورثا | legacy, waris, wasiyat, waseeyat, warasat, وصیت, وارث, ترکہ
divorce, marriage | طلاق, شادی | talaq, jahez, jehez, dowry, dulhan, mangni, remarry, engagement, جہیز, منگنی, دلہن
school, education | سکول, تعلیم | college, madrasa, madrassah, imtihan, exam, exams, taaleem, shagird, kitab, parhna likhna, مدرسہ, امتحان, شاگرد, کتاب
protection, safety | تحفظ, حفاظت | bodyguard, escort, security guard, chowkidar, nigrani, bachao, aman, امان, نگرانی, چوکیدار
hide, secret | چھپانا, خفیہ | undercover, chupna, naqab, gumnaam, benaam, anonymity, anonymous, نقاب, گمنام, بے نام
move, relocate | نقل مکانی, منتقل | escape, evacuate, evacuation, flee, bhaagna, bhag jana, hijrat, فرار, ہجرت
threat, danger | دھمکی, خطرہ | stalking, stalker, spying, surveillance, peecha, peecha karna, follows me, following me, blackmail, enmity, dushmani, intruder, cyberbullying, trolling, khatarnak, دشمنی, سازش, پیچھا, پیچھا کرنا
abuse, violence | تشدد, زیادتی | beating, thappar, zulm, ziyadti, assault, torture, slap, مار, تھپڑ
sexual violence, rape | جنسی زیادتی, ریپ | molest, molested, izzat loot li, izzat lootna, harass, chher chhar, چھیڑ چھاڑ
kidnapped, hostage | اغوا, یرغمال | abduct, abduction, hijack, ransom, uthwa liya, utha le gaye, غائب, اٹھا لے گئے
missing person | لاپتہ, گمشدہ | ghaib, disappear, disappeared, not found, nahi mil raha, غائب ہے
foreigner, foreign | غیر ملکی | visa, tourist, deport, deportation, repatriation, asylum, pardesi, angrez, ویزا, سیاح
sect, religion | فرقہ, مذہب | sectarian, firqa, firqawariat, maslak, shia, sunni, فرقہ واریت, مسلک, شیعہ, سنی
place of worship | عبادت گاہ | temple, mandir, girja, gurdwara, shrine, mazar, dargah, imambargah, ibadat, مندر, گرجا, گوردوارہ, مزار, درگاہ, امام بارگاہ
rumour | افواہ | gossip, misinformation, propaganda, afwaah, suni sunai
blame, hate | الزام, نفرت | lynching, mob justice, fasad, bekasoor, begunah, be gunah, بے گناہ, فساد, تعصب, taassub
crowd | ہجوم | chaos, stampede, lockdown, curfew, bhagdar, بھگدڑ, کرفیو
memorial, remembrance | یادگار, برسی | vigil, wreath, museum, minute of silence, medal, tamgha, tribute, phool, پھول, تمغہ
journalist | صحافی | cameraman, photographer, anchor, freelancer, blogger, vlogger, youtuber, anchor person, اینکر, یوٹیوبر
photo, video | تصویر, ویڈیو | picture, selfie, reel, clip, screenshot, thumbnail, scene, سیلفی, کلپ
publish, broadcast | شائع, نشر | telecast, print, obituary, chalana, chala dein, chalaun, on air, خبر چلانا
mistake, correction | غلطی, تصحیح | retract, retraction, clarification, wazahat, ghalat naam, وضاحت, تردید
social media | سوشل میڈیا | facebook post, tiktok, instagram, youtube, tweet, ٹک ٹاک, انسٹاگرام, یوٹیوب
data, record | ریکارڈ, ڈیٹا | biometric, database, laptop, password, passwords, file, files, register, hacked, hack, فائل, پاس ورڈ
form, sign | فارم, دستخط | thumb, thumbprint, angutha, questionnaire, سوالنامہ, sawalnama
question | سوال | poochna, sawaal, feedback
explain, information | معلومات, آگاہ | wazahat, samjhana, explain, leaflet, pamphlet, سمجھانا
number, phone | نمبر, فون | mobile, sim, contact, rabta, raabta, lifeline, rabta number, رابطہ, موبائل
complaint | شکایت | faryad, aitraz, eteraaz, objection, shikwa, injustice, فریاد, اعتراض
help, support | مدد, معاونت | sahara, taawun, madadgar, sahulat, cooperation, تعاون, مددگار, سہولت
problem, need | ضرورت, مسئلہ | masla, mushkil, problem, musibat, mushkilat, مشکل, مصیبت
vehicle, transport | گاڑی, سفر | flight, bus, ticket, train, rickshaw, convoy, motorcycle, سواری, ٹکٹ, رکشہ
road, closed area | راستہ | sarak, rasta, roadblock, سڑک
time limit | میعاد, مدت | mohlat, muddat, expiry, overdue, extension, مہلت
time | وقت | mahina, saal, hafta, month, year, week, مہینہ, سال, ہفتہ
training, exercise | تربیت, مشق | workshop, drill, training, warkshaap
officer, official | افسر, اہلکار | sahib, afsaran, SHO, DSP, SP, commissioner, clerk, saab, صاحب, کمشنر, ایس ایچ او
government | حکومت | parliament, minister, siasat, politics, intizamia, سیاست, انتظامیہ
colleague, staff | عملہ, ساتھی | coworker, co-worker, boss, manager, employer, overtime, shift duty, ہم کار
tired, staff care | تھکن, تھکاوٹ | fatigue, bojh, burn out, thak, thak gaya, bojh mehsoos, بوجھ
gift | تحفہ | sweets, mithai, chocolate, reward, inam, مٹھائی
promise | وعدہ | guarantee, yaqeen dilana, امید, umeed, یقین
child, court | کمسن ملزم, نابالغ | juvenile delinquent
letter | خط | chitthi, letter, khat, lifafa
meaning of words | الفاظ | terminology, vocabulary, alfaz, lafz
ask, permission | اجازت | permit, manzoori, منظوری
review, learning | جائزہ, سبق | lesson, lessons, evaluation, feedback, sabaq
plan, next steps | منصوبہ | roadmap, agla qadam, checklist plan
water, electricity, shelter | پانی | electricity, bijli, gas, بجلی
cold, tent, shelter | پناہ | tent, camp, khaima, کیمپ, خیمہ
language, interpreter | زبان, مترجم | punjabi, pashto, saraiki, urdu nahi aati, پنجابی, پشتو, سرائیکی
alive, survivor | زندہ, بچ جانے والا | zinda bach gaya, bach gaya, bach gaye, alive
animal, livestock | مویشی | buffalo, cow, bhains, gaye, bakri, بھینس, گائے, بکری
guilty feeling, blame | قصور, احساس جرم | guilt, survivor guilt, ehsas e jurm
wet the bed, signs in children | بستر گیلا | bedwetting, bed wetting, peshab kar deta, thumb sucking
child silent, signs in children | خاموش بچہ | khamosh bacha, mute child, bacha bolta nahi, khamoshi
scream, nightmares | چیخنا, ڈراؤنے خواب | cheekhna, cheekh, chillana, cheekhta hai, چیخ
stop, refuse | روکنا, انکار | cancel, withdraw, rokna, band karna
release, bail | ضمانت, رہائی | bond, surety, zamin, zamanti, ضامن
investigation | تفتیش | tehqeeqat, tehqeeq, clue, crime scene, تحقیق
open an account, bank account | بینک کھاتہ, کھاتہ کھلوانا | khulwana, account kholna, account banana, اکاؤنٹ
make a paper, get a certificate | سرٹیفکیٹ بنوانا | banwana, banwaye, banwana hai, بنوانا
age | عمر | umar, umr, saal ka
health, medical | صحت, محکمہ صحت | sehat, mehkma sehat
social welfare | سماجی بہبود | samaji behbood, samaji bahbood, social welfair
home department | محکمہ داخلہ, ہوم ڈیپارٹمنٹ | mehkma dakhla, mehkma dakhila
counter terrorism | انسداد دہشت گردی | CTD, insdad e dehshat gardi, si ti di, see tee dee
Victim Support Officer | افسر معاونت متاثرین, معاونت افسر | VSO, vi es o, muawnat afsar
access to justice | انصاف تک رسائی | insaf tak rasai
identification | نشان دہی, شناخت | nishandahi, nishan dahi
long-term care | طویل مدتی نگہداشت | lambi dekh bhal
referral, refer | ریفرل | doosre idare
time limit, deadline, last date | میعاد, آخری تاریخ | how long, how many days, by when, kitne din, kab tak, kitna time, kitna waqt, کتنے دن, کب تک, کتنا وقت
child | بچہ | year old, years old, saal ka bacha, saal ki bachi
unknown, unidentified | نامعلوم | pata nahi, malum nahi, maloom nahi, naam pata nahi, na maloom, معلوم نہیں, پتا نہیں, پتہ نہیں, شناخت نہیں
silent, signs in children | چپ, خاموش | gumsum, gum sum, chup chup, withdrawn, khana nahi khata, khana nahi khati, not eating, گم سم
deposit, advance | پیشگی رقم | advance payment, advance paisay, deposit karwana
trainer | ٹرینر, تربیت کار | facilitator, instructor, coach, sahulat kaar, سہولت کار
trouble, harass | تنگ کرنا, ہراساں کرنا | tang, tang kar, pareshan karna, satana, تنگ
late, delay | تاخیر, دیر | overdue, pending, slow, let ho gaya, dair, latak
return, back | واپس | wapas, wapis, lautana, واپسی
heirs, legal heirs | ورثا, وارث | wursa, waris, warison, wariseen
rule, rules | قاعدہ, اصول, ضابطہ | usool, zabta, qaida
`;

// Words that ask for a kind of page.
window.rahnumaKinds = {
  checklist: "sheet sheets checklist checklists cheklist شیٹ شیٹس",
  term: "meaning means definition define matlab mtlb مطلب معنی تعریف",
};

// Words that say nothing of what is looked for.
window.rahnumaIdle = new Set(`
a an the is are was were be been being am do does did done to of in on at for from by with as it its
this that these those there here and or but if so than then i me my we us our you your he him his she
her they them their what which who whom whose when where why how can could may might must shall
should will would have has had not no yes any some all about into up out over feel feels feeling under after before very just also
much many more most again now still off something someone somebody anything everything really even going go goes went come came comes give gives given put let lets cannot take takes taken please want wants need tell say says said get gets got make makes made
kya kia main mein mai mei me ham hum mujhe mujhay mjhe mjhy mera meri mere tum ap aap apna apni apne us uska
uski uske is iska iski iske un unka unki ye yeh yah wo woh voh ka ki ke kay ko se say sey par pe
tak aur or ya agar lekin magar to tou toh bhi hi hai hain hay hy hen he ha tha thi the ho hon hoon hun hu
hota hoti hote hogaya hogya hogai hogayi hogi hoga hua hui hue gaya gayi gaye gai gae jata jati jate jaye jaen jayen jana raha rahi rahe
rha rhi rhe kar kr krna krne krein kren krte krwana karwana karwaen karwaein karwao karo karna karne karni karen karain karein kare karta karti karte kiya kia krna
sakta sakti sakte sakay sakein skta skti chahiye chahie chaiye kaise kaisay kese kab kahan kahaan
kidhar kon kaun kaunsa konsa kyun kyon kitna kitni kitne nahi nahin nai na mat mil mila mili mile mileen milen milti  milta mil milte milti milni milega milegi milenge milay lena lein len leta
leni dena dein den di diya dia diye deta deti dega degi denge ge ga gi wala wali wale liye lie liay ne nay ab abhi
lagta lagti lage lag aata aati aate baad bohat bahut phir yahan wahan chal chala chali koi kuch kisi jo jab jis sab dosre doosre
کیا میں ہم مجھے میرا میری میرے تم آپ اپنا اپنی اپنے اس اسکا اسکی ان یہ وہ کا کی کے کو سے پر تک اور
یا اگر لیکن مگر تو بھی ہی ہے ہیں تھا تھی تھے ہو ہوں ہوتا ہوتی ہوتے ہوا ہوئی ہوئے گیا گئی گئے جاتا
جاتی جائے جائیں جانا رہا رہی رہے کر کرو کرنا کرنے کرنی کریں کرے کرتا کرتی کرتے کیے سکتا سکتی سکتے
چاہیے چاہئے کیسے کیسی کب کہاں کدھر کون کونسا کیوں کتنا کتنی کتنے نہیں نہ مت لینا لیں لیتا دینا دیں
دیتا دے دی دیا مل ملا ملی ملیں گا گی گے ملے ملتا ملتی والا والی والے لیے لئے نے لگتا لگتی لگ آتا آتی آتے اب ابھی بعد بہت کوئی کچھ کسی جو جب جس سب ایک
`.trim().split(/\s+/));
