/**
 * What people choose as passwords, most often first in each part: French ones of our own, then the stems of those most
 * often seen in breaches (the list of zxcvbn, © Dan Wheeler and Dropbox, MIT licence). Small letters without accents; digits
 * and signs around a word, and those that stand for a letter, are taken away before one looks here.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
azerty azertyuiop azertyui azertyuio qsdfghjklm wxcvbn motdepasse motdepass monmotdepasse doudou loulou chouchou
chouchoute soleil bonjour bonsoir bonjours marseille lyon paris parissg bordeaux toulouse nantes strasbourg lille
rennes france francais francaise nicolas camille julien marine celine aurelie sebastien guillaume mathieu matthieu
antoine alexandre caroline charlotte juliette florian romain thibault benjamin quentin valentin clement maxime jeremy
jerome laurent philippe stephane stephanie frederic veronique isabelle nathalie sylvie christophe christine catherine
francoise jacqueline monique chantal martine brigitte olivier pascal patrick thierry bernard michel jeanne marie
marion manon pauline chloe lucas louise emma jules hugo theo nathan enzo mathis ines sarah oceane anais laura melanie
emilie elodie jetaime jetaimetrop jetadore monamour moncoeur mabiche macherie moncheri monbebe bebe bisous bisou calin
calinou coucou cocotte loulotte poupette poupee princesse prince papillon chocolat nutella fraise cerise vanille
caramel biscuit cookie pompom pompon titi toto tata tonton maman papa famille enfants amour amitie bonheur liberte
egalite fraternite vacances secret secrete maison jardin voiture peugeot renault citroen bleu rouge vert chat chien
chaton lapin cheval tigrou dauphin licorne etoile lune football olympique mbappe zidane ribery johnny goldorak naruto
pikachu doraemon asterix obelix tintin milou administrateur utilisateur bienvenue entree invite test demo creneau
creneaudemo connexion ordinateur internet portable telephone travail bureau entreprise societe secretaire rendezvous
agenda bretagne normandie alsace provence corse savoie noel janvier fevrier mars avril juin juillet aout septembre
octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps hiver automne hellokitty
password 12345678 qwerty 123456789 dragon baseball abc123 monkey letmein shadow master michael mustang qwertyuiop
1234567890 pussy superman qaz2wsx fuckyou jordan qazwsx jennifer 123qwe killer trustno hunter harley zxcvbnm asdfgh
buster andrew batman soccer tigger charlie robert sunshine thomas iloveyou fuckme ranger daniel hockey george computer
michelle jessica starwars asshole pepper klaster zxcvbn freedom princess joshua maggie ginger 11111111 amanda ashley
cheese nicole summer matthew chelsea dallas biteme matrix william yankees taylor corvette austin access martin heather
thunder merlin diamond hello anthony hammer fucker silver gfhjkm justin richard bailey samantha golfer scooter orange
qiw2eerat maverick jackson sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes
peanut ferrari cowboy falcon welcome samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina
nascar booboo gateway porsche yellow monster spider diablo hannah bulldog junior london purple compaq lakers iceman
hardcore cowboys money banana ncc1701 boston brandon tennis miller qiw2eer coffee scooby edward nikita mother yamaha
brandy barney chester fuckoff oliver charles player knight forever steven rangers midnight chicago bigdaddy redsox
victoria badboy angel please fender chris jasper james slayer rabbit natasha rachel bigdick wizard marlboro raiders
casper fishing flower crystal jasmine panties iwantu adidas winner winter gandalf enter ghbdtn q2weear angela golden
lauren cocacola winston madison angels blowme panther sexsex bigtits spanky bitch shannon sophie johnson asdfasdf
david horny thx1138 toyota tiger murphy canada danielle 12344321 blowjob jonathan liverpoo muffin cooper apples jackie
dennis black sandra pokemon 123abc slipknot carlos qazxsw 123456a scorpion qwaszx butter startrek rainbow asdfghjkl
redskins newyork gemini cameron qazwsxedc florida liverpool turtle nicholas viking booger wilson sierra butthead
doctor rocket victor dolphins captain bandit jaguar packers pookie peaches dolphin helpme tucker theman tiffany
maxwell qwertyui shithead debbie albert maddog lovers monica united giants nirvana metallic hotdog rosebud mountain
warrior stupid elephant suckit success jackass bonnie alexis lucky jason scorpio samson qiw2e freddy driver willie
calvin q2weearst sydney gators dexter red123 12345a 123456q bubba creative voodoo happy arthur trouble america nissan
gunner rebecca stella garfield gordon jessie bullshit parker asdfghjk fucking apollo eminem december legend airborne
beavis august apple brooklyn godzilla skippy buddy 4815162342 qwert kitten magic shelby beaver phantom nothing asdasd
williams xavier braves darkness blink travis copper tomcat platinum qweqwe girls 01012011 bigboy green power animal
police 11223344 online voyager lifehack sniper trinity walter blazer heaven lover snowball playboy bubbles loveme
hooters cricket marvin willow donkey topgun nintendo saturn family november gabriel destiny pakistan pumpkin digital
sergey chance explorer redwings private therock runner 789456123 lasvegas guinness beatles cassie christin celtic
broncos andrey babygirl nelson donald scott eclipse cartman fluffy michigan testing carolina little samuel alexande
birdie steve cherry pantera sharon gibson vampire mexico dickhead peter buffalo montana genius flyers maximus school
minecraft lovely stalker metallica doggie carter kristina kimberly spencer speedy barbara snickers sabrina carmen
marcus bronco yankee friends paradise lol123 dreams magnum horses 147258369 lacrosse ou812 goober member qwertyu
enigma scotty pimpin bollocks brian surfer sammy genesis poohbear asd123 qweasdzxc racing friend hawaii eagle billy
viper october vanessa poopoo einstein boobies stanley 12345q walker bitches drowssap stephen courtney simple alaska
badger action denise jester spitfire drummer forest patricia maryjane champion diesel svetlana friday kevin gregory
pamela frank hotrod chevy anderson douglas westside security google badass shorty tester thumper hitman mozart general
reddog boobs zaqi2wsx music lizard alexander a123456 ruslan 123456789a vincent 1232323q sweet teresa scarface a12345
marshall olivia veronica porno buddha spirit frankie stargate antonio liberty natalie mercury qwe123 suzuki semperfi
popcorn spooky marley system brittany claudia kelly scotland kitty cherokee vikings simpsons death leslie rascal
qweasd jimmy loveyou hummer allison rocky patches russia adrian jupiter penguin cumshot howard passion honda vfhbyf
andre vladimir franklin sandman infinity homer bastard raider passport assman sucker fantasy bulldogs 1234554321
horney domino budlight ironman disney norman usuckballz softball bishop francis brutus redrum brooke bigred jeffrey
jesus fktrcfylh karina marines kawasaki digger ireland oksana fireman cougar college alicia russell houston monday
bradley justice super wildcats tinker duncan dancer logitech avalon swordfis everton reggie motorola alexandr
molly timothy hentai claire patriots madonna colorado eugene ducati kermit juventus indian connor galore freeuser
smooth house titanic boogie simpson warcraft wolverin elizabet arizona saints georgia asdfg accord baxter denver
mitchell christ yfnfif smith stinky zachary roland naughty nccitoid spiderma chopper brenda extreme virginia water
skyline zombie pearljam froggy pirate fylhtq vision awesome alyssa dreamer predator bullet empire kirill 123123a
people penis elvis panthers skipper nemesis peekaboo rasdzv simon alison rolltide american cardinal arnold chevelle
daddy psycho danger mookie wanker manutd tommy hobbes vegeta goblue burton fyfcnfcbz picard bobby windows loverboy
lovelove vfrcbv victory 123654789 bambam turkey serega tweety hiphop galina changeme rooster polina berlin suckme
taurus electric ronald avatar raptor alpha maksim spring brazil bigcock newport kenneth hendrix madmax england aib2c
sublime britney darkside bigman hercules lawrence wolfpack classic lincoln ronaldo 741852963 spiderman q2wee blizzard
cheyenne 123456789q wombat cjkysirj raymond brother kristen pandora devils zxc123 simone holiday wildcat horse kramer
147852369 sterling caesar alabama carrie bondage basketball sports pussycat pickle catch leather shaggy aib2ced
chronic flowers qaz123 qqq111 robbie admin gracie amber freepass airplane perfect kodiak billybob katana sunset crazy
stingray maria snowman phpbb zeppelin garcia detroit wolves pontiac candy firebird vagina gundam panzer outlaw pretty
fisher connie honey business trevor redhead hardon greenday tarheels 01011980 nastya hellfire cobra engineer savage
service serenity sasha michele lickme fireball 1029384756 white remember darkstar miranda flash harvey oscar strike
freddie pavilion beauty bobafett 01012000 dbrnjhbz bigmac clinton bowling jenny natali future harrison jones wallace
swimming apache rulez pyramid dodgers whynot fuckit defender teens morris trooper cancer precious packard lucifer
popeye weasel raven icecream stewart tanner swordfish blonde sandy presario rockstar viktor manager cheryl norton
control wutang airforce julian atlanta spike thailand looking casino 21122112 mouse lennon bluebird theone hawkeye
hacker dustin elaine nfnmzyf sailor catfish goldfish maxima tattoo barbie light design pervert machine herman wrangler
rocks trucks nipples roscoe tornado jerry lights bubble cadillac madman orlando pegasus target longhorn philip browns
eatme stefan cannon dilbert baller microsoft winnie christia katie shooter xfiles qazqaz lesbian street seattle corona
amateur cthutq prelude beach malibu freaky assassin integra atlantis pussies dragons iloveu unicorn lonewolf regina
stealth kristin peewee openup bobcat stacey software newton leonardo student srinivas angelina young enjoy valentina
trigger zaqwsx lolita athena shotgun coyote bruins veronika dollar country joker babydoll lestat wordpass hottie
smiley potter random sweety butterfly woody chipper snake samurai video gizmo maddie devildog valerie mistress flipper
express powers sosoi2ealjg cessna teacher goldie moose polaris piglet cookies elena montreal hjvfirf ladies wolfgang
fatboy scully father single wicked daisy fetish foobar castle tickle bunny pepsi balls transam dfvgbh 31415926 impala
sunday booty hotstuff ronnie jasmin gambit toshiba basketba lancer birthday texas stephani hooker knicks roberto
stinger testtest kathleen savannah shamrock benson squirt deftones trucker redneck goldberg alfred blaster siemens
shelly renegade manson subaru ibanez blondie hamilton casey swinger reaper cristina minnie mylove harry galaxy lindsay
dudley farmer gloria special blahblah enterpri travel babylon bigone sweetpea sugar smoke skeeter fucked indiana great
ficken trfnthbyf freeman curtis smitty marino joanne bigfoot escort babes check larisa trumpet tristan spartan asdfghj
sister valera stormy paladin andreas cavalier marathon hamlet aardvark butterfl bigboobs mister manchester rusty
napoleon seven indigo hornet skater pierre wonder toronto indians karate buckeyes 01011990 julie hesoyam fredfred
charger highland sweetie holland qaz2wsxeedc chiefs diamonds buckeye aurora hotsex campbell griffin brandi redman
passwor chandler drpepper monika maiden elizabeth leonard bernie brown pornstar garden storm autumn 12345678910 linda
thuglife millie jungle pencil tomtom insane pizza timber sherlock mariah audrey a2bec hamster aragorn pioneer techno
catdog lollol triumph sidney fktrctq sophia morpheus island wetpussy hobbit blabla erotic aaron sampson consumer
justme stones chrissy tyler nadine goforit burger pitbull kelsey adgjmptw spartak german karen kissme hunting kaiser
martha colors artist harold italia sammie barcelona mario virgin pebbles sundance isabella overlord emerald callie
doggy irina racecar germany goddess change wesley nipple basket joejoe holly poison zipper alpine shirley element
huskers marcel eddie danny christy pussys sakura chichi inside ultimate dirty nicola nccitoie blackie q12345 omega
watson rommel geronimo nikki caserta trojan 123qwe123 philips sergio nugget tarzan bassman warren trixie chicks
aleksandr cream webster sherry manuel portugal dodger anakin bobbob bomber madness superfly qiw2eeratsy loser 123asd
florence yvonne fatcat global ybrbnf energy desire wrinkle soldier bianca sexual warlock martina 11235813 51505150
andrei larry seminole peace alejandr westham concrete harris margaret hector christop naked ladybug network qazxswedc
trombone chuck pleasure rhbcnbyf history bluesky sherman logan january onelove cotton christian cdtnkfyf sunny archie
holden whore brianna vfvjxrf titans stallion lindsey singer truck smile party missy hansolo angelo joanna natalia
beagle phillip panama smiles juice qawsed inferno mongoose connect kingkong snatch flatron sexame bluemoon turbo
rocker personal emily blessed snakes dominic forget finger beetle jamaica alberto a1234567 mulder jamie susan immortal
passat plastic 123454321 dietcoke spunky whiskey monitor giovanni cactus ripper spyder markus planet patton exigen
sticky waters sluts nolimit daniela hollywoo abigail morrison katrina trunks assass always diana deedee 14789632
clifford april speed japan mission pickles million sailing freak holmes bonehead fernando ghbdtnbr charlott delta
yomama darren rubber newman 1123581321 faster cumming bertha memphis sylvia ilovesex maurice hongkong jumper unreal
geheim rodney nylons sebastia pentium legion shalom kennedy brooks movie dodge dream graham sprite curious pacific
funtime philly ferret niners orion werewolf milton cantona kingdom stars africa office boeing gilbert abgrtyu pirates
sheila french sweets cooldude palmer eternity lollipop tottenha stocking anything foster irish jackoff drizzt camera
columbia fossil moomoo makaveli tracey robinson isabel martini salmon shasta jersey verbatim maniac snapper satan
nasty solomon patriot jacob standard shaved blackcat asdzxc punkrock raistlin infantry dillon gerald twister ricardo
waterloo cjkywt clayton crimson serena 01012010 oxford maxmax denis flight condor seinfeld silvia biggie maxine
musicman ravens teddy colleen bruce wolfman sharks megadeth cosmos velvet keeper foxtrot garrett damien anton sesame
skywalke gns6gn banshee squirrel wolverine sunrise ghost western grendel sucks roxanne privet legolas felix marlin
stone herbert lvbnhbq qazwsxed carrot blades frosty stardust helena brownie groovy penny butler coolio twilight
daytona licker peanuts intrepid trains mollie vanhalen jericho hershey strider lobster punisher grace zaq123 bottom
ninja 1234567a murray kansas shogun goblin search neptune showtime darwin amadeus suzanne fuckfuck 111222333 oldman
bruno showme henry getsome muscle obiwan support rfrfirf skittles ekaterina whitney shark maestro danni tanker english
tarheel fighter thanks hannibal capital newlife anubis gothic chaos blues cindy sabine roman preston princes brendan
slick 123456z evelyn python richie tequila devil clover delete mirage blood surfing q2weearst6y bentley portland
potato baggins review porter chubby panasonic sandiego sooners buffy derrick penelope blackdog harmony fusion mature
malcolm allen buttons a2becad californ safety playtime dagger moscow swallow warriors byteme stimpy gangster turner
iverson lester chargers liquid mushroom cracker dingdong misty nymets robin bigguy mobile tazman nimrod newpass miami
crusader bugger stranger dkflbvbh anastasia marco volume masters monroe miguel doodle collins powder archer gotcha
battle dublin slapshot guardian 147896325 janice charly septembe photos knights short angelica nookie milano scarlett
stuart damian grizzly 123321123 scruffy brasil latino kittycat poopie munchkin lorenzo rammstein bananas barcelon
santiago thegame world gerard picasso walnut kolobok blackman wisdom trance starcraft parrot quality blade auburn
goodluck eatshit dorothy dusty engine coltrane gorilla wheels katerina tamara postal luther carlo cassidy discover
oakland spanking osiris dumbass shaney 192837465 lonestar bridge bingo bender annie stonecol dookie meridian sally
megaman 25802580 racerx rjntyjr sirius firefly julia alexandra madrid terry griffey women phoebe zaqixsw weezer
beautiful violet ledzep lowrider randy gangsta ghjcnj paradox tacobell 123698745 loving catalina vertigo halflife
carson sergei shiloh johnjohn sobaka buffett aliens sadie chucky kangaroo thompson sinner socrates keyboard stevie
trebor finish sprint shazam national celica scarlet formula hoover sommer frances hotboy cynthia qwerasdf 12369874
penguins rebels fuckface elwood melvin vacation ragnarok bollox lexmark mailcreated lorraine claude rockon dodgeram
tacoma romeo wookie prodigy tempest vfhecz flames sebastian colombia kitkat oblivion mystery sithlord server molson
mustangs incubus smoker 123qaz window scoobydo rescue bigballs carpet titleist richmond director lawyer megan magnolia
celeste melinda wright jimbob golfing kenny roger bobbie xanadu tardis blueeyes hearts dixie pooper shaman mersedes
12312312 springer imagine janine kenwood 123zxc garbage martinez topper roberts lizzie ashton elliott oracle sheena
nuttertools mallard 1122334455 analsex shemale mikey faith monkeys imperial jimbo cooler grateful gillian peterpan
kingston yourmom sleepy gremlin printer hudson freckles birdman aussie esther defiant margarita deadhead anime tatyana
jackal frogger bridget wayne research tobias mariners rootbeer blondes donnie katrin weather aspirine parola photo
children account israel shaolin noodles willy willis forgot hallo mandy 11112222 rogers palace santos ohyeah magnus
laurie creampie amazon kisses queen ludwig fatass plymouth justdoit assfuck nellie 1234567q putter broken nopass
letsgo bryan bones tatiana camel champs lightnin massive camelot bosco deanna gizmodo spidey caliente aezakmi goodtime
mypass roller catherin active payton lonely redalert brucelee smokin porkchop astros aquarius thankyou atomic fletcher
shopping ais2def mason marian vanilla unknown sapphire temple marvel beckham qazwsxedcrfv kaktus myself sooner blacky
hastings blackjac aggies scream picture 123321q abc12 judith iforgot kasper cxfcnmt bangkok 01012001 shitty spectrum
eduard vader jammer painter primus veritas ernest kristi chevrole amsterdam slappy valley hitler clancy spankme granny
avenger usa123 rosemary husker candyman beatrice scrappy simba falcons dylan front harder atlantic labrador smudge
syracuse southern melody timmy elijah center darling throat stuff fatman krishna sanchez pancho gator pacman commando
vulcan clitoris lemons alice jayeeuz boner keith odessa barkley monopoly method kelley punkin pineappl celtics
lesbians space gangbang bennett flyboy hamburg aaa111 asian carol spartans tricky romashka 123456aa snuggles infiniti
anders billie drago blake hermes jesse goose jeremiah vivian annette homerun forrest carolyn 1234567890q topcat hayden
cosworth vectra grover goodbye cuddles bossman horndog doberman telefon qawsedrf ivanov durango franco plumber rbhbkk
exigent laguna emmanuel webmaster bowler leopard strong theking redbull beast viktoria breeze topdog starbuck dance
dalton fuckers hungry beefcake reality gjkbyf speaker shelley godsmack clarence writer loveit kingpin nokia valhalla
night starfish anarchy herbie blacks content sailboat desert fitness brando bohica achilles tractor nccitoia drake
hidden kicker labtec napass amelia tuesday frontier swingers caitlin muppet terror legacy farside terminator bella
matilda kentucky doughboy ramona butthole phillies jrcfyf camels dannyboy oakley nebraska latin double qwertyuio
sabbath chang pinkfloy homers striker looker fallen maryland luckydog azamat september iguana oklahoma moloko agent
vfrcbvrf javier vette daniil command rhonda studio pistol miles skiing franky stoner conrad select tanya houses boris
puppy elliot charmed vladik whocares maynard vkontakte ihateyou puppies eileen dilligaf crash mandingo moneys tyrone
funny nevada kotenok mystic california budman church carlton rafael technics stick golfball rookie panda laptop today
01011991 jennie triton river trojans bunghole zvezda 15426378 hurrican central stripper filter jethro gustav escape
aberdeen shane lespaul rfnthbyf enterprise butch dthjybrf cutter splash handsome oilers randall nofear cupcake
excalibu momoney gbpltw bigger belinda svetik possum metal moocow brothers bethany keystone babyboy flamingo firefox
bogdan ccbill passwort lancelot vipers marilyn tdutybq juliet leader madden russian australia sabina chase coolman
babies skinny zaphod kamikaze verona bacon noodle rebel doobie designer deadman attack vortex killme dogman gopher
somethin danila reagan cancel torres freaks azsxdc sassy donna dracula poncho bearbear boots engage deskjet bradford
hammers deeznuts warhammer tight justine ralph fabian lewis blueblue marissa oregon bubbas sinatra hilton meatball
mailman dawson columbus manchest cthulhu macdaddy mighty michaela grandma ready sterlin cartoon summit 123456789z
sentinel tolkien bicycle beverly breast lickit kathy meghan universe capone jenna julius wendy bryant truelove helen
123456k nancy eatpussy hailey chair bowser kathryn sexygirl fernand eleven rockets billyboy military demon davis
jamesbon iloveyo traffic saint redhot microsof sonic miracle microlab gofish pantyhos pilot lifetime rugby mayday
aikido 01011985 conner cutlass thekid theodore titties sweden function polska danie 73501505 market scotch lansing
elvira bloody hustler anfield catman bonita tracy 1234qwe cheers tinman airbus peters china azsxdcfv santana hayley
station gabrie scottie orioles 01011970 charlton fortuna dfkthbz rustam warlord retard fatima ultima bigmoney rotten
betty grumpy oranges superstar fordf asdfjkl boxing xtreme denali selena zxcasd huskies terminal wilbur kristy
wildfire vladislav bikini hollywood mayhem sultan gretchen figaro sixers sparta saratoga 321654987 running 01011981
cloud models greenbay cancun marlene trinidad tammy chewie number crunch bigbird mellon bigtime fashion piccolo fabie
rjirfrgbde rovers meatloaf hyperion sandro rightnow jarhead armani treasure miriam hansen natural 01011986 lisalisa
sport bizkit maradona sayang charli rfhbyf utopia anaconda japanese camilla coconut govols emerson memory cosmo cruise
giant ricky dragoon woofwoof giorgi packer poontang illini christopher davids zaqxsw pedro sticks revenge exodus
reebok chanel albatros cabbage wally beaner quincy greens tomato chief richards adriana kenworth deborah cooter
dinosaur holyshit eeyore movies lionking creamy adult poodle tsunami happyday knopka bogart corrado volley chickens
orgasm whisper flying first chocolate walleye hopper twisted chaser memorex ericsson jensen positive crazybab science
frisco zorro romance sherwood shania rereirf sausage milana tasha vfvekz profit zenith fugazi junebug clemson
polniypizdec tootsie fktrcfylhf comics zxcasdqwe vfczyz werner aspire hardrock condom cocks rachael gringo anhyeuem
madeline becky canon february alien abc12345 harper stocks marcos clapton roberta coleman applepie skywalker fubar
theresa koshka tundra vitalik arjay gmoney bigsexy ingrid pillow fingers samiam davidson skorpion candle nobody
hellyeah better australi rockhard bears sparkle johanna everest rfrnec hedgehog 13243546 wolfie yosemite marisa voyeur
baddog jazzman dicks cheetah qa2wseed slacker steele mikemike pooppoop barsik valeria deniska broder fright karolina
kirsten vfksirf kenshin bootie cyclone starship monty balloon maxell dildo rupert milena bonsai salvador greatone
vernon slider lillian admiral cecilia stolen albion midget fuckin freeporn nikola hithere 78945612 damnit dinamo
francois cheng calico duchess scratch powell stefano fortune nyjets artemis robotech roadkill backdoor rastaman fiesta
felicia alliance fletch jerkoff killbill goliath cinnamon rambler malaka tekken sojdlgi2ealjg 18436572 963852741
carrera bangbang jeanette fritz ramses operator shado duster spank wibble alibaba mechanic keywest sword amsterda
hal9000 bristol pingpong rasputin marianne hooter rctybz sanders krista presto majestic nguyen fowler passwords
buttman spurs pompey trident viagra kipper kingfish gotohell angie guest garage heidi mattie slutty isaiah steeler
wrestlin pooter divine route clipper charley macross railroad lineage seamus swimmer ne1469 jokers thursday chico
a123456789 solnce kimber guiness pussie mathew nature matador sparks typhoon retired subway slave ivanova ghetto
vermont ktyjxrf lolipop spears yzerman peterson magick phillips cinder nwoalife shearer pupsik dfkthf allsop grapes
123123q pippen belle venus kcj9wxsn sex123 dammit barry caveman critter underdog r2d2cepo skydive onlyme murder
snoopdog jayhawk hotshot broadway kinky theboss fuckher train trout umbrella feather credit splinter depeche seeker
fuckthis respect crysis direct animals chemical cyclops 123789456 chivas jamesbond blackhaw passpass sinclair megapass
beanie translator helloo magicman cunts fishes supersta giuseppe caligula juggalo frozen quattro meredith wassup rosie
bullseye saturday pornos cohiba floppy alucard deacon heart tabitha kristine tunafish dkflbckfd kickass p0015123
12131415 vietnam kendall pearl safari gonzo crawford bob123 klingon looser goalie damage maureen tazmania cigars
facial deepthroat malina silence samara dfktynbyf cruiser vector tommyboy banker horizon chainsaw button bigbear
forfun abraham 123456r astrid carole andres sharky vh5150 royals christina small misfit yousuck louis fallout scania
nudist getmoney budweise believe brighton absolut kungfu kostya monaco gunners vfhufhbnf mamapapa minime blueboy
penthous chrisbln steph whitey europa bertie daphne groucho champ benny grant mirror village trader stroke walrus
susanne sabres nipper woman floyd snowboar undertaker flounder moneyman patty bottle kahuna canadian viewsonic coolguy
rules downtown wagner strange fabric trisha italian ybrjkfq cypress 01011989 eastside sneakers passme topher golfgolf
barber sinbad frodo panasoni craig mybaby skidoo massimo jillian cat123 q123456 sparrow senior dalejr thecat fucku
snapple mondeo leanne emmitt thanatos zix2c ghjcnjnfr maximum smegma thesims whitesox chong bonkers poseidon musica
johannes gargoyle hambone bluedog intruder sunnyday cyber compute smelly spawn wapbbs answer studly poppy paper simona
solution newcastl adonis goodman sexxxx europe goldstar again quantum buckshot static dollars 01011988 titanium erica
danzig jabroni library journey beastie chrono edwards gunnar federico custom lance assholes daewoo briana watcher
albina sunflowe dorian babyblue premier staples stereo westwood usnavy boomboom fresh sasuke dharma pisces motherlode
multiplelo sapper scanner marius racer callaway bayern rover lamont rivers snoop walmart micheal starfire theend steel
erotica aaliyah doogie renee paintbal paint tyson newbie knickers lokomotiv hotred ufkbyf laurel shawn 12345z wasser
jessic thirteen rjycnfynby avalanch outkast truman magpie scout poetry havefun michell cubbies losers hotpussy deejay
fghtkm droopy blossom allmine 01011984 zerocool janet tomorrow godfather greece second reading greene sascha busted
bimmer original cbr600 ocean builder demons nitram pudding bounce donuts 01011987 idontknow audia aleksey vfvfgfgf
leonid smokes mylife beerbeer redfish working rodman beaches x2zkg8w hairy contact start bogey prissy 123456s gegcbr
tights insert carla dante beretta francesc jewels searay padres celeron mittens quartz ziggy diehard micron syncmaster
cornell christie stunner rtyuehe hoosier zxasqw peyton paintball monalisa queens terrapin ais2d spongebob attitude
backup whisky clevelan cedric marin barefoot artur chuckles barrett meathead bigass ou8122 titty gretzky 02071986
kosmos cfitymrf biggles cambiami 12345678q 03082006 thongs blessing aleksandra twinkle gladiator gollum southpark
rabota mazafaka goodboy carbon scuba tango stoney brent weaver volvo footbal pianoman gaston casanova traveler clark
stumpy hawkeyes clarinet looney mommy maggot felipe bucket eduardo freeze sound sexyman johnboy snapon deeznutz
warthog vegas rooney futbol filthy steam carina 10203040 123aaa mustard boricua meowmeow maste mellow abc1234 sunshin
bengals combat goofy whatsup sauron krystal alina prophet lovesex twins triangle booker reefer nickel venice xander
strip valencia 01011910 rhiannon smeghead valeri andromeda 12345679 diver cerberus sputnik groove lambert usarmy
tiberius zigzag sting welder radio petra focus gabriell candice salamander eternal motley resident hayabusa marcia
rambo together rainman poochie purdue redwood ripple buzzard redwing boobie monke hokies phish crjhgbjy jagger
rockford goldwing brewster bermuda thegreat proxy confused badgirl bacardi derek whiskers spaceman starman trial karma
claudio qweaer allstar carolin gesperrt swords rasta wildman nikolay slinky wrestling mohammed pinhead hacked
sersolution overkill rhfcjnrf mishka montgom banane person public fester something 12345qwe lions helmet ripken frisky
changed games higgins trapper piper windsor supreme ib6ub kaylee athens norway runescape oasis hurley lightning dbrnjh
14725836 19411945 darius midway hoosiers vinnie recovery cicero napster lionel amazing tracker laser 01011992 adrienne
roadking menace secure stoned br549 thedog sacred squash smoking illusion 01091989 woohoo medicine leavemealone bagira
megatron orchid reader comet clown zippy company doghouse stacy maxim 12345678a paula bravo buddah jaybird chuckie
morning peach hanna chuang mortgage idiot heineken saleen rulezzz massage sonics moonlight butts motherfucker 02071982
pobeda benfica poker kashmir realmadrid
`
    .trim()
    .split(/\s+/),
);
