/**
 * What people say for a work, by the ISCO-08 unit group that is meant. Common usage of Finland and of
 * English speakers here, written down from general knowledge; whole words, or ends of compounds. No brand, no slur.
 */
import type { Locale } from '../../domain/values.ts'

export type EverydayWords = Readonly<Partial<Record<Locale, readonly string[]>>>

export const EVERYDAY_WORDS: Readonly<Record<string, EverydayWords>> = {
  '9112': {
    fi: [
      'siivooja',
      'siistijä',
      'laitoshuoltaja',
      'toimistosiivooja',
      'hotellisiivooja',
      'kerrossiivooja',
      'siivoustyö',
      'siivous',
    ],
    sv: [
      'städare',
      'städerska',
      'lokalvårdare',
      'städning',
      'hotellstädare',
      'kontorsstädare',
      'anstaltsvårdare',
    ],
    en: ['cleaner', 'office cleaner', 'cleaning', 'room cleaner', 'housekeeping', 'chambermaid'],
  },
  '9111': {
    fi: ['kotisiivooja', 'kotiapulainen'],
    sv: ['hemstädare', 'hemhjälp'],
    en: ['house cleaner', 'home cleaner', 'maid'],
  },
  '9412': {
    fi: [
      'tiskari',
      'keittiöapulainen',
      'astiahuoltaja',
      'tiskaaja',
      'keittiötyöntekijä',
      'ravintolatyöntekijä',
      'keittiö',
    ],
    sv: ['diskare', 'köksbiträde', 'kökshjälp', 'diskplockare', 'kök'],
    en: ['dishwasher', 'kitchen hand', 'kitchen porter', 'kitchen assistant', 'pot washer', 'kitchen'],
  },
  '9411': {
    fi: ['hampurilaisravintola', 'pikaruoka', 'pitsanpaistaja'],
    sv: ['snabbmat', 'hamburgerrestaurang', 'pizzabagare'],
    en: ['fast food', 'burger maker', 'pizza maker'],
  },
  '5120': {
    fi: ['kokki', 'keittäjä', 'koulukokki', 'laitoskeittäjä', 'suurtalouskokki'],
    sv: ['kock', 'kokerska', 'skolkock', 'storkökskock'],
    en: ['cook', 'school cook', 'line cook'],
  },
  '5131': {
    fi: ['tarjoilija', 'salityöntekijä', 'blokkari'],
    sv: ['servitör', 'servitris', 'kypare', 'bordsserverare'],
    en: ['waiter', 'waitress', 'server', 'busser'],
  },
  '5132': { fi: ['baarimikko', 'baarimestari'], sv: ['bartender'], en: ['bartender', 'barman'] },
  '5246': {
    fi: ['kahvilatyöntekijä', 'barista', 'kahvila', 'kioskimyyjä'],
    sv: ['kafébiträde', 'kafé', 'kioskbiträde'],
    en: ['barista', 'cafe worker', 'counter attendant'],
  },
  '5153': {
    fi: [
      'talkkari',
      'talonmies',
      'kiinteistönhoitaja',
      'huoltomies',
      'kiinteistöhuolto',
      'vahtimestari',
      'kouluvahtimestari',
      'huoltomiehen',
    ],
    sv: [
      'gårdskarl',
      'fastighetsskötare',
      'vaktmästare',
      'fastighetsvärd',
      'skolvaktmästare',
      'fastighetsskötsel',
    ],
    en: ['janitor', 'caretaker', 'handyman', 'building caretaker', 'property maintenance'],
  },
  '9313': {
    fi: ['raksa', 'raksamies', 'raksaduunari', 'rakennusapulainen', 'rakennusmies', 'raksatyö'],
    sv: ['byggarbetare', 'hjälparbetare på bygge', 'bygget', 'byggjobb'],
    en: ['construction labourer', 'builder', 'building site'],
  },
  '7115': { fi: ['timpuri', 'kirvesmies'], sv: ['timmerman', 'snickare'], en: ['carpenter', 'joiner'] },
  '7126': {
    fi: ['putkimies', 'putkiasentaja'],
    sv: ['rörmokare', 'rörläggare'],
    en: ['plumber', 'pipe fitter'],
  },
  '7411': {
    fi: ['sähkömies', 'sähkäri', 'sähköasentaja'],
    sv: ['elektriker', 'elmontör'],
    en: ['electrician'],
  },
  '7131': { fi: ['maalari', 'pensselisetä'], sv: ['målare'], en: ['painter', 'house painter'] },
  '7212': { fi: ['hitsari', 'hitsaaja', 'levyseppä'], sv: ['svetsare'], en: ['welder'] },
  '7223': {
    fi: ['koneistaja', 'sorvaaja', 'jyrsijä'],
    sv: ['maskinist inom metall', 'svarvare', 'CNC-operatör'],
    en: ['machinist', 'lathe operator', 'cnc operator'],
  },
  '7231': {
    fi: ['automekaanikko', 'autonasentaja', 'autokorjaaja'],
    sv: ['bilmekaniker', 'bilreparatör'],
    en: ['car mechanic', 'auto mechanic'],
  },
  '7234': {
    fi: ['pyöränkorjaaja', 'pyörähuolto'],
    sv: ['cykelreparatör', 'cykelverkstad'],
    en: ['bike mechanic', 'bicycle repair'],
  },
  '7512': {
    fi: ['leipuri', 'leipomotyöntekijä', 'leipomo', 'kondiittori'],
    sv: ['bagare', 'bageri', 'konditor'],
    en: ['baker', 'bakery', 'pastry cook'],
  },
  '7522': { fi: ['puuseppä', 'nikkari'], sv: ['möbelsnickare'], en: ['cabinet maker', 'woodworker'] },
  '8153': {
    fi: ['ompelija', 'teollisuusompelija', 'ompelimo'],
    sv: ['sömmerska', 'industrisömmare'],
    en: ['sewing machine operator', 'seamstress'],
  },
  '8157': {
    fi: ['pesula', 'pesulatyöntekijä', 'prässääjä'],
    sv: ['tvättare', 'tvätteri', 'tvättinrättning'],
    en: ['laundry', 'laundry worker'],
  },
  '8219': {
    fi: ['kokoonpano', 'kokoonpanija', 'kasaaja'],
    sv: ['montör', 'hopsättare', 'montering'],
    en: ['assembler', 'assembly line'],
  },
  '8212': {
    fi: ['elektroniikka-asentaja', 'juottaja'],
    sv: ['elektronikmontör', 'lödare'],
    en: ['electronics assembler', 'solderer'],
  },
  '9329': {
    fi: ['tehdastyö', 'tehdastyöntekijä', 'linjatyö', 'tuotantotyö', 'tehdas', 'duunari'],
    sv: ['fabriksarbetare', 'fabrik', 'produktionsarbete'],
    en: ['factory worker', 'production worker', 'factory'],
  },
  '9321': {
    fi: ['pakkaaja', 'pakkaaminen', 'pakkaamo', 'pussittaja'],
    sv: ['packare', 'packning', 'paketerare'],
    en: ['packer', 'packing', 'packaging worker'],
  },
  '9333': {
    fi: ['varastomies', 'varastotyö', 'varasto', 'keräilijä', 'purkaja', 'lastaaja', 'terminaalityöntekijä'],
    sv: ['lagerarbetare', 'lager', 'plockare', 'godshanterare', 'lastare'],
    en: ['warehouse', 'picker', 'loader', 'warehouse operative', 'freight handler'],
  },
  '4321': {
    fi: ['varastonhoitaja', 'varastopäällikkö'],
    sv: ['lagerförvaltare', 'förrådsarbetare'],
    en: ['stock clerk', 'storekeeper'],
  },
  '8344': {
    fi: ['trukkikuski', 'trukinkuljettaja', 'trukki'],
    sv: ['truckförare', 'truck'],
    en: ['forklift driver', 'forklift'],
  },
  '8332': {
    fi: ['rekkakuski', 'rekkamies', 'kuorma-auto', 'kuorma-autokuski', 'rekka'],
    sv: ['lastbilschaufför', 'långtradarchaufför', 'lastbil'],
    en: ['truck driver', 'lorry driver', 'hgv driver'],
  },
  '8331': {
    fi: ['bussikuski', 'linja-autokuski', 'bussinkuljettaja', 'bussi'],
    sv: ['busschaufför', 'bussförare', 'buss'],
    en: ['bus driver', 'coach driver'],
  },
  '8322': {
    fi: ['taksikuski', 'taksi', 'pakettiautokuski', 'jakelukuski', 'kuriiri', 'ruokalähetti'],
    sv: ['taxichaufför', 'taxi', 'paketbilschaufför', 'kurir', 'matbud'],
    en: ['taxi driver', 'van driver', 'courier', 'food courier', 'delivery driver'],
  },
  '4412': {
    fi: ['postinkantaja', 'posteljooni', 'postinjakaja', 'posti'],
    sv: ['brevbärare', 'postutdelare', 'postiljon'],
    en: ['postman', 'mail carrier', 'postal worker'],
  },
  '9629': {
    fi: ['lehdenjakaja', 'mainostenjakaja'],
    sv: ['tidningsutdelare', 'tidningsbud'],
    en: ['newspaper delivery', 'leaflet distributor'],
  },
  '9334': {
    fi: ['hyllyttäjä', 'tavaran hyllytys', 'hyllytys'],
    sv: ['varuplockare', 'hyllplockare', 'uppackare'],
    en: ['shelf stacker', 'shelf filler', 'shelf stocking'],
  },
  '5223': {
    fi: ['myyjä', 'kauppa', 'vaatemyyjä', 'marketti', 'kaupan myyjä'],
    sv: ['försäljare', 'butiksbiträde', 'butik', 'affärsbiträde'],
    en: ['shop assistant', 'sales assistant', 'salesperson', 'retail worker', 'store clerk'],
  },
  '5230': {
    fi: ['kassa', 'kassamyyjä', 'kassaneiti', 'kassatyöntekijä', 'lipunmyyjä'],
    sv: ['kassabiträde', 'kassör', 'kassörska', 'kassa'],
    en: ['cashier', 'checkout', 'till operator', 'ticket seller'],
  },
  '4222': {
    fi: ['asiakaspalvelija', 'asiakaspalvelu', 'puhelinpalvelu', 'asiakasneuvoja', 'puhelinasiakaspalvelu'],
    sv: ['kundtjänst', 'kundbetjänare', 'kundservice', 'kundrådgivare'],
    en: ['customer service', 'call centre', 'call center', 'helpline'],
  },
  '5244': {
    fi: ['puhelinmyyjä', 'lehtimyyjä'],
    sv: ['telefonförsäljare'],
    en: ['telemarketer', 'phone sales'],
  },
  '4226': {
    fi: ['vastaanottovirkailija', 'aulaemäntä', 'respa'],
    sv: ['receptionist', 'mottagningsbiträde'],
    en: ['receptionist', 'front desk'],
  },
  '4224': {
    fi: ['hotellivirkailija', 'hotellin vastaanotto'],
    sv: ['hotellreceptionist'],
    en: ['hotel receptionist', 'hotel clerk'],
  },
  '4110': {
    fi: ['toimistotyö', 'toimistotyöntekijä', 'toimistoapulainen', 'toimisto', 'konttorityö'],
    sv: ['kontorsarbete', 'kontorist', 'kontor', 'kontorsbiträde'],
    en: ['office work', 'office assistant', 'clerk', 'office job', 'admin assistant'],
  },
  '4120': { fi: ['sihteeri'], sv: ['sekreterare'], en: ['secretary'] },
  '4132': {
    fi: ['tallentaja', 'datan syöttö', 'tietojen syöttö', 'näppäilijä'],
    sv: ['dataregistrerare', 'inmatning av data'],
    en: ['data entry', 'data entry clerk', 'typist'],
  },
  '4415': {
    fi: ['arkistonhoitaja', 'arkisto', 'mapitus'],
    sv: ['arkiv', 'arkivarbetare'],
    en: ['filing clerk', 'archive'],
  },
  '4411': {
    fi: ['kirjasto', 'kirjastovirkailija', 'kirjastoapulainen'],
    sv: ['bibliotek', 'biblioteksbiträde'],
    en: ['library', 'library assistant'],
  },
  '4313': {
    fi: ['palkanlaskija', 'palkanlaskenta', 'palkkasihteeri'],
    sv: ['löneräknare', 'lönesekreterare'],
    en: ['payroll', 'payroll clerk'],
  },
  '3313': {
    fi: ['kirjanpitäjä', 'kirjanpito', 'taloushallinto'],
    sv: ['bokförare', 'bokföring', 'redovisning'],
    en: ['bookkeeper', 'bookkeeping', 'accounts'],
  },
  '2512': {
    fi: ['koodari', 'ohjelmoija', 'softakehittäjä', 'devaaja'],
    sv: ['programmerare', 'kodare', 'utvecklare'],
    en: ['programmer', 'coder', 'developer', 'software engineer'],
  },
  '2513': {
    fi: ['nettisivujen tekijä', 'verkkosivut', 'webkoodari'],
    sv: ['webbutvecklare', 'webbsidor'],
    en: ['web developer', 'websites'],
  },
  '2519': {
    fi: ['testaaja', 'ohjelmistotestaus'],
    sv: ['testare', 'programvarutestning'],
    en: ['software tester', 'tester', 'qa'],
  },
  '3512': {
    fi: ['atk-tuki', 'it-tuki', 'mikrotuki', 'helpdesk', 'lähituki', 'atk'],
    sv: ['it-stöd', 'datastöd', 'helpdesk', 'adb'],
    en: ['it support', 'helpdesk', 'tech support', 'computer support'],
  },
  '2166': {
    fi: ['graafikko', 'taittaja', 'mainospiirtäjä'],
    sv: ['grafiker', 'formgivare'],
    en: ['graphic designer', 'layout'],
  },
  '5321': {
    fi: [
      'hoitoapulainen',
      'laitosapulainen',
      'hoiva-avustaja',
      'hoitaja',
      'lähihoitaja',
      'vanhainkoti',
      'palvelutalo',
    ],
    sv: ['vårdbiträde', 'närvårdare', 'vårdare', 'äldreboende', 'omsorgsassistent'],
    en: ['care assistant', 'carer', 'nursing assistant', 'nursing home', 'care worker'],
  },
  '5322': {
    fi: ['kotihoito', 'kotihoitaja', 'kodinhoitaja', 'henkilökohtainen avustaja', 'avustaja'],
    sv: ['hemvård', 'hemvårdare', 'personlig assistent'],
    en: ['home care', 'home carer', 'personal assistant'],
  },
  '2221': {
    fi: ['hoitsu', 'sairaanhoitaja', 'sairaanhoitsu'],
    sv: ['sköterska', 'syrra', 'sjuksköterska', 'sjukskötare'],
    en: ['nurse', 'registered nurse'],
  },
  '5329': {
    fi: ['välinehuoltaja', 'osastoapulainen'],
    sv: ['instrumentvårdare', 'avdelningsbiträde'],
    en: ['sterile services', 'ward assistant'],
  },
  '5311': {
    fi: ['lastenhoitaja', 'päiväkoti', 'päiväkotiapulainen', 'perhepäivähoitaja', 'tarhatäti', 'lastenhoito'],
    sv: ['barnskötare', 'dagis', 'barnvakt', 'daghem', 'dagmamma'],
    en: ['nanny', 'childcare', 'babysitter', 'nursery', 'day care'],
  },
  '5312': {
    fi: ['koulunkäyntiavustaja', 'kouluavustaja', 'ohjaaja koulussa', 'koulunkäynninohjaaja'],
    sv: ['skolgångsbiträde', 'elevassistent', 'skolassistent'],
    en: ['teaching assistant', 'school assistant', 'classroom assistant'],
  },
  '2342': {
    fi: ['lastentarhanopettaja', 'varhaiskasvatuksen opettaja', 'päiväkotiopettaja'],
    sv: ['dagislärare', 'förskollärare', 'dagisfröken'],
    en: ['kindergarten teacher', 'preschool teacher'],
  },
  '2341': {
    fi: ['ope', 'maikka', 'luokanopettaja'],
    sv: ['lärare', 'klasslärare'],
    en: ['primary teacher', 'schoolteacher'],
  },
  '3412': {
    fi: ['sossu', 'sosiaaliohjaaja', 'ohjaaja', 'nuoriso-ohjaaja'],
    sv: ['socialhandledare', 'handledare', 'ungdomsledare'],
    en: ['social work assistant', 'support worker', 'youth worker'],
  },
  '5414': {
    fi: ['vartija', 'vartsu', 'turvamies', 'järjestyksenvalvoja', 'aulavartija'],
    sv: ['väktare', 'vakt', 'ordningsvakt'],
    en: ['security guard', 'guard', 'doorman'],
  },
  '9214': {
    fi: ['puutarhatyö', 'pihatyö', 'puistotyöntekijä', 'viherala', 'puutarha', 'kasvihuone'],
    sv: ['trädgårdsarbete', 'parkarbetare', 'trädgård', 'växthus', 'gårdsarbete'],
    en: ['gardening', 'park worker', 'garden work', 'greenhouse'],
  },
  '6113': {
    fi: ['puutarhuri', 'viherrakentaja', 'floristi puutarhalla'],
    sv: ['trädgårdsmästare'],
    en: ['gardener', 'landscaper'],
  },
  '6210': {
    fi: ['metsuri', 'metsätyö', 'moottorisahaaja', 'hakkuutyö'],
    sv: ['skogsarbetare', 'skogshuggare', 'skogsarbete'],
    en: ['forest worker', 'lumberjack', 'forestry'],
  },
  '6121': {
    fi: ['lomittaja', 'maatalouslomittaja', 'navetta', 'karjanhoitaja', 'maatila'],
    sv: ['lantbruksavbytare', 'djurskötare på gård', 'ladugård', 'bondgård'],
    en: ['farm relief worker', 'dairy worker', 'farmhand', 'farm'],
  },
  '5164': {
    fi: ['eläintenhoitaja', 'koirahoitola', 'eläinten hoito', 'eläimet', 'eläimiä'],
    sv: ['djurskötare', 'hunddagis', 'djurvård', 'djur'],
    en: ['animal care', 'dog kennel', 'animal carer', 'animals'],
  },
  '9611': {
    fi: ['roskakuski', 'jäteauto', 'jätehuolto'],
    sv: ['sopgubbe', 'sophämtare'],
    en: ['bin man', 'garbage collector', 'refuse collector'],
  },
  '9612': {
    fi: ['lajittelija', 'kierrätys', 'kierrätyskeskus', 'romu'],
    sv: ['återvinning', 'sorterare', 'avfallssortering'],
    en: ['recycling', 'waste sorter', 'sorter'],
  },
  '9613': {
    fi: ['katujen puhtaanapito', 'lumityöt', 'lumenluonti', 'kadunlakaisija', 'auraus'],
    sv: ['gatsopare', 'snöskottning', 'renhållning'],
    en: ['street sweeper', 'snow clearing'],
  },
  '9122': {
    fi: ['autonpesijä', 'autopesula', 'fiksaaja'],
    sv: ['biltvättare', 'biltvätt'],
    en: ['car washer', 'car wash', 'valeter'],
  },
  '9123': {
    fi: ['ikkunanpesijä', 'ikkunanpesu'],
    sv: ['fönsterputsare', 'fönsterputs'],
    en: ['window cleaner', 'window washing'],
  },
  '5141': { fi: ['kampaaja', 'parturi'], sv: ['frisör', 'barberare'], en: ['hairdresser', 'barber'] },
  '3142': { fi: ['laborantti', 'labra'], sv: ['laborant', 'labb'], en: ['lab assistant', 'laboratory'] },
  '2643': { fi: ['kääntäjä', 'tulkki'], sv: ['översättare', 'tolk'], en: ['translator', 'interpreter'] },
  '7533': {
    fi: ['korjausompelija', 'vaatehuoltaja'],
    sv: ['lappsömmerska', 'klädvårdare'],
    en: ['clothes mender', 'tailoring'],
  },
}
