// SPDX-License-Identifier: MIT
#include "reader/vocabulary.h"

#include <algorithm>
#include <array>
#include <vector>

namespace marchland::reader {
namespace {

/// Words of a blank-separated literal, sorted.
class WordSet {
public:
    explicit WordSet(std::string_view words) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            if (end > 0) words_.push_back(words.substr(0, end));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        std::sort(words_.begin(), words_.end());
    }
    [[nodiscard]] bool has(std::string_view word) const {
        return std::binary_search(words_.begin(), words_.end(), word);
    }

private:
    std::vector<std::string_view> words_;
};

constexpr std::string_view function_words =
    "a an the this that these those some any each every no not all both many most much more other another "
    "such "
    "i we you he she it they us him her them me my our your his its their who whom whose which what where "
    "when why how "
    "of in on at by to from with without within into onto over under between among against about after "
    "before since "
    "until till during through throughout across near around along behind beyond above below beside besides "
    "despite "
    "amid for as than like unlike via per and or but nor so yet if unless because while whereas although "
    "though then "
    "there here now also only just even still again ever never once meanwhile however moreover therefore "
    "thus hence "
    "is are was were be been being am has have had having do does did will would shall should may might must "
    "can could "
    "according following including regarding one two three four five six seven eight nine ten first second "
    "third last "
    "both either neither same own few several recently today yesterday tomorrow earlier later yes well up "
    "down out off "
    "le la les l un une des du de d au aux et ou mais donc car ni que qui quoi dont quand comme si ne pas "
    "plus dans sur "
    "sous avec sans pour par en vers chez entre depuis pendant avant apres contre selon son sa ses leur "
    "leurs notre nos "
    "votre vos mon ma mes ce cet cette ces il elle ils elles on nous vous je tu y est sont etait ont avait "
    "sera c s n qu "
    "a et "
    "и в на с по о об от до из за для при без под над через между после перед во со ко не но а что как это "
    "он она они "
    "мы вы его ее их к у же бы ли также если когда где то";

constexpr std::string_view common_words =
    "nice reading mobile bar march may august most split male union same van ali of as is ba man hit hope "
    "faith hall "
    "along bath battle bay best black blue bush camp can castle center central church city clay coast como "
    "cork corner "
    "court cross date dover dune east eden fair field fleet forest fort france franklin free freedom garden "
    "gap general "
    "glen gold grand grants green grove gulf harbor hill home hull imperial independence independent "
    "industry inn iron "
    "island justice king kings lady lake land laurel lead liberal liberty lima lincoln lion live long los "
    "lower main "
    "many mar march market mary mercy middle mill moment monument moon mound mount mountain much natural new "
    "news noble "
    "normal north nova oak ocean old opera orange order pale palm paradise park peace pearl perry pine plain "
    "plant "
    "police port post power prince prospect rain ready red reform rice rich ridge rio river rock roll rose "
    "round royal "
    "san santa school see sale sand save sea second senate silver sky slough smith so south spring star "
    "state sterling "
    "stone strand street summer summit sun surprise table tar temple the time tower troy true tula "
    "university upper "
    "valley victory view vista war washington water wave wells west white winter wood world worth young zone "
    "enterprise "
    "commerce security parliament national defense defence officer media energy experts analysts "
    "talks "
    "tensions clashes troops ceasefire border attack deal crisis live video photo photos watch read more ani "
    "sis gen "
    "ordu vank gora mir don azad halabja meet sur tours sens die eu brest bel ris "
    "ville mer "
    "foix dole pau dax vire albi auch gap apt castres cholet lens mende sedan moulins digue bourg "
    "мир победа ленина труд";

constexpr std::string_view given_names =
    "martin vladimir victoria florence charlotte sofia paris austin jordan chad georgia israel adam "
    "alexander alexandria "
    "andrea angel anna antonio arthur augusta bernard carolina carlos catalina chelsea christian clara "
    "constance cruz "
    "dakota dalton daniel david diana diego dominica douglas elena elisabeth elizabeth eugene fernando "
    "francisco gary "
    "george gerald helena henry hugo ibrahim irene isabela isabel ismail ivan jackson james jerome john jose "
    "joseph juan "
    "kelly kennedy kent kim laura lawrence lee leon leonard lorenzo louis lucia lydia madison mario marina "
    "marion "
    "marshall martha matthew max melbourne mercedes michael miguel montgomery morgan moses muhammad natalia "
    "nelson "
    "nicholas nina norman oliver oscar patricia paul pedro peter philip philippe rafael raymond regina "
    "robert roman rosa "
    "roy ryan salvador sam samara santiago sergei sebastian sidney simon solomon stanley stella sydney "
    "tamara teresa "
    "thomas trinity vera vernon victor vincent virginia vivian wayne william wilson xavier "
    "artur arthur aram ara armen levon anahit hayk tigran narek gagik garik samvel ruben vardan vahan karen "
    "arman davit "
    "ilham ramin elnur rashid murad aydin samir anar vagif heydar haydar mehriban jeyhun hikmet fuad kamal "
    "mehmet "
    "ahmet mustafa recep hakan giorgi irakli salome mikheil nino vano mamuka zurab ali hasan husein reza "
    "emmanuel nikol "
    "владимир сергеи александр мартин павел роман анна виктория максим иван никита";

constexpr std::string_view titles =
    "sheriff president presidents premier prime minister ministers ministry chancellor king queen prince "
    "emperor "
    "sultan shah "
    "general colonel major captain lieutenant brigadier admiral marshal sergeant commander chief chairman "
    "chairwoman "
    "speaker secretary deputy vice ambassador envoy consul governor mayor senator congressman congresswoman "
    "representative mp judge justice professor doctor dr mr mrs ms sir lord lady dame patriarch catholicos "
    "archbishop "
    "bishop pope saint st imam sheikh ayatollah foreign defence defense interior state attorney director "
    "spokesman "
    "spokeswoman spokesperson special high acting former then commissioner ombudsman "
    "president premier ministre general colonel ambassadeur gouverneur maire porte parole madame monsieur "
    "mme mm "
    "президент премьер министр генерал полковник посол губернатор мэр глава председатель спикер";

constexpr std::string_view directions =
    "north south east west northern southern eastern western northeastern northwestern southeastern "
    "southwestern "
    "northeast northwest southeast southwest central upper lower greater lesser inner outer old new "
    "mountainous "
    "nord sud est ouest haut haute bas basse grand grande nouveau nouvelle";

constexpr std::string_view terrain_words =
    "district districts province provinces region regions raion rayon oblast krai county state territory "
    "territories "
    "border borders frontier village villages town towns city cities settlement settlements community "
    "capital suburb "
    "suburbs outskirts centre center downtown neighbourhood neighborhood street streets square airport "
    "airfield airbase "
    "base port harbour harbor bay coast river rivers lake sea reservoir canal dam bridge road roads highway "
    "motorway "
    "corridor pass tunnel railway station mount mountain mountains valley gorge range ridge plain plateau "
    "hill hills "
    "heights peak "
    "forest island islands peninsula desert enclave exclave north south east west northern southern eastern "
    "western "
    "northeast northwest southeast southwest soil area areas direction section line zone airspace skies "
    "checkpoint "
    "crossing monastery church cathedral fortress mine plant prison hospital side part parts interior "
    "territorial "
    "district province region ville village capitale frontiere riviere fleuve lac mer montagne col route "
    "corridor "
    "aeroport territoire enclave sol rue "
    "раиона раионе области областью края крае города городе села селе "
    "раион район область краи город село поселок граница река озеро море гора перевал дорога аэропорт "
    "коридор";

constexpr std::string_view organisations =
    "group groups treaty pact protocol protocols convention conventions statute accord accords agreement "
    "declaration "
    "statement process charter format platform initiative plan "
    "university institute college academy school museum library bank airlines airways motors times post "
    "herald tribune "
    "press news agency television tv radio telecom foundation fund association society club united fc city's "
    "league cup "
    "championship olympics games festival prize award forum conference council committee commission court "
    "union "
    "organisation organization company corporation holdings party congress assembly "
    "groupe traite pacte convention accord accords universite banque journal forum conference conseil "
    "группа договор пакт протокол конвенция университет банк форум";

constexpr std::string_view institutions =
    "government governments authorities authority officials official ministry ministries minister army "
    "armies military "
    "forces force troops soldiers servicemen peacekeepers peacekeeping navy fleet police parliament "
    "lawmakers leader "
    "leaders leadership president presidents premier presidency diplomats diplomat ambassador embassy "
    "consulate "
    "intelligence security secret service services guard guards border state media court courts prosecutors "
    "separatists rebels fighters militia command commander spokesman spokeswoman spokesperson delegation "
    "envoy "
    "representative representatives opposition ally allies actions action support response position stance "
    "policy "
    "wishes claims claim accusations allegations demands demand offer proposal refusal decision foreign "
    "defence defense "
    "interior prime membership participation economy invasion offensive attack aggression influence role "
    "interests "
    "gouvernement autorites ministere armee forces soldats troupes parlement president presidence diplomatie "
    "правительство власти армия министерство парламент президент";

constexpr std::string_view locatives =
    "in at near inside within across throughout around outside into towards toward through along onto "
    "dans au aux vers pres sur depuis "
    "в во на под близ около через";

constexpr std::string_view movements =
    "travel travels traveled travelled travelling traveling go goes going went gone come comes came arrive "
    "arrives "
    "arrived arriving fly flies flew flown flying flee flees fled fleeing return returns returned returning "
    "recall "
    "recalls recalled recalling move moves moved moving send sends sent sending deploy deploys deployed "
    "deploying drive "
    "drives drove driven driving flight flights trip trips journey visit visits way road route routes "
    "highway bus train "
    "transfer transferred transfers take took taken taking bring brought bringing deport deported extradite "
    "extradited "
    "evacuate evacuated escape escaped cross crossed crossing advance advanced march marched head headed "
    "heading "
    "withdraw withdrew withdrawn deliver delivered deliveries close closer access corridor refugees "
    "displaced back "
    "rendu rendue rentre rentree arrive retour voyage parti partie envoye";

constexpr std::string_view visits =
    "visit visits visited visiting leave leaves left leaving enter enters entered entering reach reaches "
    "reached reaching "
    "tour toured touring depart departed quit flee fled fleeing inhabit inhabited visiter visite quitter "
    "quitte";

constexpr std::string_view takings =
    "capture captures captured capturing seize seizes seized seizing take takes took taken hit hits hitting "
    "struck strike strikes striking shell shells shelled shelling bomb bombs bombed bombing besiege besieged "
    "storm stormed retake retook retaken recapture recaptured liberate liberated surround surrounded "
    "encircle "
    "encircled overran overrun attack attacks attacked hold holds held defend defended evacuate evacuated "
    "lose "
    "lost swept battered flooded pounded targeted threatened threatens threatening "
    "frappe bombarde pris prend capture assiege touche";

constexpr std::string_view sayings =
    "say says said saying tell tells told announce announces announced report reports reported claim claims "
    "claimed "
    "states stated declare declares declared confirm confirms confirmed add adds added insist insists "
    "insisted "
    "warn warns warned note notes noted write wrote explain explained argue argued stress stressed allege "
    "alleged "
    "dit declare annonce affirme assure indique precise rapporte estime explique "
    "сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщает объявил объявила отметил";

constexpr std::string_view weekdays_and_months =
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout "
    "septembre "
    "octobre novembre decembre";

constexpr std::string_view people_words =
    "people peoples population inhabitants residents citizens nationals refugees villagers families "
    "civilians "
    "minority minorities armenians azerbaijanis azeris georgians russians kurds yazidis "
    "habitants population refugies население жители беженцы";

constexpr std::string_view agencies =
    "ap afp reuters tass interfax ria armenpress azertac apa trend getty epa efe dpa anadolu upi xinhua bbc "
    "cnn photo "
    "photos image images photolur via copyright rfe rl";

const WordSet& set_of(Words list) {
    static const std::array<WordSet, 16> sets = {
        WordSet(function_words), WordSet(common_words),        WordSet(given_names),   WordSet(titles),
        WordSet(directions),     WordSet(terrain_words),       WordSet(organisations), WordSet(institutions),
        WordSet(locatives),      WordSet(movements),           WordSet(visits),        WordSet(takings),
        WordSet(sayings),        WordSet(weekdays_and_months), WordSet(people_words),  WordSet(agencies)};
    return sets[static_cast<std::size_t>(list)];
}

}  // namespace

bool is(Words list, std::string_view folded) {
    return set_of(list).has(folded);
}

}  // namespace marchland::reader
