/** Problems: their titles, and the sentence that says more. */
export const PROBLEM_TEXTS = {
  'title.invalid-json': 'Pyynnön sisältö ei ole JSON-muodossa',
  'title.invalid-body': 'Pyyntö ei ole sovitussa muodossa',
  'title.unsupported-media-type': 'Tällaista sisältöä ei voi lähettää tähän',
  'title.body-too-large': 'Pyynnön sisältö on suurempi kuin 1 MiB',
  'title.unauthenticated': 'Pyyntöön tarvitaan voimassa oleva pääsytunniste',
  'title.forbidden': 'Tällä roolilla tai alueella tätä ei voi tehdä',
  'title.not-found': 'Tätä ei ole, tai se ei näy sinulle',
  'title.method-not-allowed': 'Tätä HTTP-metodia ei voi käyttää tässä',
  'title.not-acceptable': 'Vastausta ei voi antaa missään pyydetyssä muodossa',
  'title.version-differs': 'Tallennettu versio on eri kuin se, jonka If-Match nimeää',
  'title.precondition-required': 'If-Match puuttuu: pyynnön on nimettävä versio, jota se muuttaa',
  'title.idempotency-mismatch': 'Samaa Idempotency-Key-avainta on jo käytetty toiseen pyyntöön',
  'title.idempotency-in-progress': 'Pyyntö, jolla on sama Idempotency-Key-avain, on vielä kesken',
  'title.not-done': 'Tämä ei ole vielä valmis',
  'title.preview-needed':
    'Luonnoksen voi ottaa käyttöön vasta, kun se on esikatseltu voimassa olevaa versiota vasten',
  'title.impact-waiver-needed':
    'Jokin ryhmä jää alle neljän viidesosan: jonkun pitää vastata siitä nimellään ja kertoa perusteet',
  'title.unreadable-record':
    'Tähän tallennettua tietoa ei voi lukea; se korjautuu, kun tiedon tallentaa uudelleen',
  'title.conflict': 'Pyyntö ei sovi nykyiseen tilanteeseen',
  'title.retention-over': 'Tähän tarvittavia tietoja ei enää säilytetä',
  'title.too-many-variations': 'Paikkoja on muutettu tänään niin monta kertaa kuin päivässä voi',
  'title.overloaded': 'Pyyntöjä on juuri nyt liikaa; yritä hetken kuluttua uudelleen',
  'title.unavailable': 'Palvelun osaan ei saada yhteyttä; yritä hetken kuluttua uudelleen',
  'title.internal': 'Palvelussa tapahtui virhe',

  'detail.activatedMeanwhile': 'Versio {version} otettiin sillä välin käyttöön.',
  'detail.bodyBrokeOff': 'Pyynnön sisältö katkesi kesken.',
  'detail.coordinatorConfirms': 'Vain koordinaattori voi vahvistaa vastauksen.',
  'detail.databaseAway': 'Tietokanta ei vastaa.',
  'detail.databaseEnded': 'Palvelun oma tietokanta on pysähtynyt.',
  'detail.databaseFailed': 'Palvelun oma tietokanta pysähtyi virheeseen: {reason}',
  'detail.databaseNotOpened': 'DATABASE_URL-asetuksen tietokantaa ei voi avata: {reason}',
  'detail.encodingNotTaken': 'Sisältö pitää lähettää ilman Content-Encoding-pakkausta.',
  'detail.existsAlready': 'Se on jo olemassa.',
  'detail.firstFaults': 'Tässä ovat ensimmäiset {told, number} virhettä. Niitä on kaikkiaan {count, number}.',
  'detail.folderInUse':
    'Tietokansio {folder} on toisen Sovite-prosessin käytössä. Pysäytä se tai anna SOVITE_DATA-asetuksessa toinen kansio.',
  'detail.groupsBelow':
    'Versiolla {version} nämä ryhmät jäävät alle neljän viidesosan tai entistä kauemmas siitä: {groups}.',
  'detail.ifMatchNeeded': 'Lue tieto ensin ja lähetä sen ETag otsakkeessa If-Match.',
  'detail.keySetAway': 'Pääsytunnisteiden avaimia ei saada haettua.',
  'detail.listExists': 'Ehdotuslista {id} on jo olemassa.',
  'detail.listNotDone': `{status, select,
    queued {Ehdotuslista odottaa vielä vuoroaan.}
    running {Ehdotuslistaa tehdään parhaillaan.}
    other {Ehdotuslistaa ei voitu tehdä.}}`,
  'detail.listOfOtherEngine': 'Ehdotuslistan teki {made}; tässä palvelussa on nyt {here}.',
  'detail.newerRun': 'Uudempi kokonaisajo on korvannut tämän.',
  'detail.noOverlay': 'Versiossa {version} ei ole omia painoja alueelle {area}.',
  'detail.noWeightsActive': 'Mitään painoja ei ole vielä otettu käyttöön.',
  'detail.notForRole': 'Roolilla {role} tätä ei voi tehdä.',
  'detail.nothingStored':
    'Tällä tunnuksella ei ole tallennettu mitään, mutta pyyntö odottaa jotakin versiota.',
  'detail.notYourArea': 'Se kuuluu alueeseen, jota pääsytunnisteessa ei ole.',
  'detail.openingForms': 'Avoimen paikan saa muodoissa {json} ja {posting}.',
  'detail.openingNotThere': 'Avointa paikkaa {opening} ei ollut silloin, kun ehdotuslistaa pyydettiin.',
  'detail.openingsBeingRead': 'Palvelu lukee vielä avoimia paikkoja. Yritä hetken kuluttua uudelleen.',
  'detail.otherVersion': 'Tallennettuna on versio {version}, mutta pyyntö odottaa toista.',
  'detail.previewFirst':
    'Esikatsele ensin versio {version}: sitä ei ole vielä verrattu versioon {against} niin, että mukana on {shortlists, number} ehdotuslistaa.',
  'detail.previewAgain':
    'Esikatsele versio {version} uudelleen: kun sitä verrattiin versioon {against}, mukana oli {seen, number} ehdotuslistaa, ja niitä on nyt enemmän. Tarvitaan {there, number}.',
  'detail.queueAway': 'Jonoon ei saada yhteyttä.',
  'detail.recordedAlready':
    'Tieto on jo kirjattu: joku muu on kirjannut sen, tai sen lähdettä ei ole kerrottu. Vastaus ei korvaa sitä.',
  'detail.runNotDone': `{status, select,
    queued {Kokonaisajo odottaa vielä vuoroaan.}
    running {Kokonaisajo on kesken.}
    cancelled {Kokonaisajo on peruttu.}
    other {Kokonaisajo epäonnistui.}}`,
  'detail.runNotMatched': 'Osa kokonaisajosta on vielä kesken.',
  'detail.runOfOtherEngine': 'Kokonaisajon aloitti {begun}; tässä palvelussa on nyt {here}.',
  'detail.runOver': `{status, select,
    queued {Kokonaisajo odottaa vielä vuoroaan.}
    running {Kokonaisajo on kesken.}
    failed {Kokonaisajo on jo epäonnistunut.}
    other {Kokonaisajo on jo valmis.}}`,
  'detail.runUnderWay': 'Toinen kokonaisajo odottaa vuoroaan tai on kesken.',
  'detail.serverEncoding':
    'DATABASE_URL-asetuksen tietokannan merkistö on {encoding}, mutta sen pitää olla UTF8.',
  'detail.serverTooOld': 'Tarvitaan PostgreSQL 15 tai uudempi, mutta DATABASE_URL johtaa versioon {version}.',
  'detail.stopping': 'Palvelua pysäytetään.',
  'detail.tokenClaims': 'Pääsytunnisteesta puuttuu kelvollinen sub, role tai areas.',
  'detail.tokenExpired': 'Pääsytunniste on vanhentunut.',
  'detail.usualDemandsUnknown': 'Ei ole tiedossa, mitä tässä ammatissa yleensä tarvitaan.',
  'detail.usualSkillsUnknown': 'Ei ole tiedossa, mitä tässä ammatissa yleensä pitää osata.',
  'detail.variations':
    'Yhtä avointa paikkaa voi muuttaa {opening, number} kertaa päivässä. Yksi käyttäjä voi muuttaa avoimia paikkoja yhteensä {caller, number} kertaa päivässä, ja myös uudet paikat lasketaan mukaan.',
  'detail.waivedBefore':
    'Versio {version} otettiin käyttöön poikkeusluvalla, ja nyt se tarvitsee sellaisen uudelleen.',
  'detail.weightsGone': 'Painojen versiota {version} ei ole.',
  'detail.writtenMeanwhile': 'Joku muu tallensi välissä monta kertaa. Yritä uudelleen.',
} as const
