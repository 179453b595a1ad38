/** What is to be settled, with whom, and how the rest is folded. */
export const SETTLE = {
  'settle.ask': `{about, select,
    ability {Kysy työnhakijalta.}
    ownUsual {Kysy työnhakijalta, miten ammatin tavalliset vaatimukset sujuvat.}
    skill {Kysy työnhakijalta.}
    skills {Kysy työnhakijalta, mitä hän osaa.}
    experience {Kysy työnhakijalta, mitä työtä hän on tehnyt.}
    languages {Kysy työnhakijalta, mitä kieliä hän osaa.}
    wishes {Kysy työnhakijalta, mitä hän toivoo.}
    needs {Kysy työnhakijalta, mikä auttaisi työssä.}
    ownHours {Kysy työnhakijalta.}
    ownShifts {Kysy työnhakijalta.}
    home {Kysy työnhakijalta.}
    distance {Kysy työnhakijalta.}
    demand {Sovi työnantajan kanssa mukautuksesta tai tehtävien rajaamisesta.}
    usual {Kysy työnantajalta, vaatiiko tämä työ sitä.}
    need {Kysy työnantajalta.}
    hours {Kysy työnantajalta, voiko tunneista sopia.}
    shifts {Kysy työnantajalta, voiko vuoroista sopia.}
    remote {Kysy työnantajalta, voiko työn tehdä etänä.}
    unsaid {Kysy työnantajalta.}
    visit {Sovi tutustumisesta työpaikkaan tai työkokeilusta.}
    transport {Selvitä kuljetus ja etätyö.}
    licence {Selvitä, miten sen voi hankkia.}
    details {Täydennä tietoja yhdessä.}
    other {Selvitä, voiko esteen poistaa.}}`,
  'settle.needNext': `{state, select,
    negotiable {Sovi työnantajan kanssa, miten se järjestyy.}
    proposed {Kysy vastausta työnantajalta.}
    partly_agreed {Sovi työnantajan kanssa siitä, mikä on auki.}
    other {Kysy työnantajalta: {question}}}`,
  'settle.missing': `{about, select,
    skills {Osaamista ei ole vielä kirjattu.}
    experience {Työkokemusta ei ole vielä kirjattu.}
    languages {Kielitaitoa ei ole vielä kirjattu.}
    wishes {Toiveita ei ole vielä kirjattu.}
    needs {Mukautusten tarvetta ei ole vielä kirjattu.}
    other {Tietoja on vielä vähän.}}`,
  'settle.unsaid': 'Ilmoituksesta puuttuu tietoa: {criteria}.',
  'settle.usual': 'Työnantaja ei ole vahvistanut ammatin tavallisia vaatimuksia.',
  'settle.licence': `{kind, select,
    register {Siihen tarvitaan tutkinto ja merkintä ammattihenkilöiden rekisteriin.}
    workplace {Työpaikka myöntää sen, kun osaaminen on näytetty.}
    other {Sen voi hankkia kurssilla tai kokeella.}}`,
  'rest.fits':
    '{fits, plural, one {Yksi muu asia on kuten työ vaatii.} other {# muuta asiaa on kuten työ vaatii.}}',
  'rest.less':
    '{count, plural, one {Yksi muu asia vaikuttaa vähemmän.} other {# muuta asiaa vaikuttaa vähemmän.}}',
  'rest.matters': '{count, plural, one {Selvitä myös yksi muu asia.} other {Selvitä myös # muuta asiaa.}}',
  'apart.text':
    '{count, plural, one {Listalla on yksi muu, jota kuvataan samoin.} other {Listalla on # muuta, joita kuvataan samoin.}} Ero on tässä. {lines}',
  'apart.equal':
    '{count, plural, one {Listalla on yksi muu, jota kuvataan samoin.} other {Listalla on # muuta, joita kuvataan samoin.}} Tässä työssä eroa ei ole.',
} as const
