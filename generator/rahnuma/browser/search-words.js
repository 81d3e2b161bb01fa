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
