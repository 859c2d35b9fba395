// SPDX-License-Identifier: MIT
#include "reader/lexicon_table.h"

#include <array>

namespace marchland::reader {
namespace {

using enum story::EventType;

// PLOVER's types and modes, with this project's choices: a recalled ambassador and a suspended
// membership are SANCTION, an arms deal AGREE, peacekeepers sent AID and leaving RETREAT, ground
// taken and fire exchanged ASSAULT, closed roads COERCE.
constexpr std::array phrases = {
    // --- English, verbal cooperation
    Phrase{"en", "agree|agrees|agreed|agreeing to|on|that|in|with|a|upon", agree, ""},
    Phrase{"en",
           "sign|signs|signed|signing ~ "
           "agreement|agreements|deal|deals|treaty|contract|contracts|memorandum|protocol|statement|"
           "declaration|pact|accord|accords|document",
           agree, ""},
    Phrase{"en",
           "reach|reached|reaches|struck|strike|clinched|concluded ~ "
           "agreement|deal|accord|ceasefire|truce|compromise|settlement|understanding",
           agree, ""},
    Phrase{"en", "brokered|mediated ~ ceasefire|truce|deal|agreement|statement|armistice", agree,
           "ceasefire"},
    Phrase{"en",
           "ceasefire|truce|armistice ~ "
           "agreed|announced|took|came|comes|entered|ended|halted|stopped|between|signed|reached",
           agree, "ceasefire", PhraseKind::thing},
    Phrase{"en", "cease fire ~ agreed|announced|took|came|entered|ended|between|signed", agree, "ceasefire",
           PhraseKind::thing},
    Phrase{"en",
           "join|joins|joined|joining ~ "
           "court|treaty|convention|alliance|organisation|organization|union|statute|pact|coalition|mission",
           agree, ""},
    Phrase{"en", "ratify|ratifies|ratified|ratifying", agree, ""},
    Phrase{"en", "end|ends|ended ~ joint ~ statement", agree, ""},
    Phrase{"en", "delimit|delimited|demarcated|demarcate ~ border|section|sections|stretch", agree, ""},
    Phrase{"en", "met|meets|meet with|in|on|at|for|before|after|to|his|her|their", consult, "visit"},
    Phrase{"en", "met", consult, "visit"},
    Phrase{"en",
           "held|hold|holds|holding|resumed|resume|began|started|conducted|opened ~ "
           "talks|negotiations|meeting|consultations|summit|discussions",
           consult, ""},
    Phrase{"en", "talks|negotiations|summit ~ held|began|resumed|opened|took|place", consult, "",
           PhraseKind::thing},
    Phrase{"en",
           "host|hosts|hosted|hosting ~ talks|meeting|leaders|summit|negotiations|ministers|negotiators",
           consult, "third-party"},
    Phrase{"en",
           "trying|tries|try|tried|seeking|working|negotiating ~ "
           "broker|negotiate|reach|agree|conclude|finalise|finalize|hammer|agreement|treaty",
           consult, ""},
    Phrase{"en", "negotiate|negotiates|negotiated", consult, ""},
    Phrase{"en", "visit|visits|visited", consult, "visit"},
    Phrase{"en", "paid|pay|pays ~ visit", consult, "visit"},
    Phrase{"en", "spoke|speak|speaks|talked ~ phone|telephone", consult, "phone"},
    Phrase{"en", "arrived|arrives|arrive|flew ~ talks|visit|summit|meeting", consult, "visit"},
    Phrase{"en",
           "expressed|express|expresses|voiced|voices|reaffirmed|reiterated|pledged|offered ~ "
           "support|solidarity|backing",
           support, ""},
    Phrase{"en", "welcomed|welcomes|praised|praises|hailed|hails|endorsed|endorses|thanked|commended",
           support, ""},
    Phrase{
        "en",
        "recognised|recognises|recognized|recognizes ~ independence|sovereignty|integrity|part|territorial",
        concede, ""},
    Phrase{"en", "surrender|surrendered|surrenders|capitulated|capitulate", concede, ""},
    Phrase{"en", "lay|laid|lays|laying down ~ arms|weapons", concede, ""},
    Phrase{"en", "apologised|apologized|apologises|apologizes", concede, ""},
    Phrase{"en", "declared|declares|announced|announces|declare ~ unilateral ~ ceasefire|truce", concede,
           "ceasefire"},
    Phrase{"en",
           "sell|sells|sold|selling|bought|buy|buys|purchased|ordered ~ "
           "arms|weapons|missiles|radars|drones|jets|howitzers|vehicles|systems|ammunition",
           agree, ""},
    Phrase{"en", "became|becomes|become ~ member|party ~ of", agree, ""},
    Phrase{"en", "brought|brings|bring ~ together", consult, "third-party"},
    // --- English, material cooperation
    Phrase{"en", "exchange|swap of prisoners|captives|detainees|bodies", cooperate, "", PhraseKind::thing},
    Phrase{"en",
           "held|hold|holds|holding|began|launched|conducted|started ~ exercises|drills|manoeuvres|maneuvers",
           cooperate, ""},
    Phrase{"en", "exchanged|exchange|exchanges|swapped|swap ~ prisoners|bodies|captives|detainees", cooperate,
           ""},
    Phrase{"en",
           "deploy|deploys|deployed|deploying|send|sends|sent|sending|dispatched|dispatch ~ "
           "peacekeep*|observers|monitors|humanitarian|rescuers|doctors|aid|medics|mission",
           aid, ""},
    Phrase{"en",
           "deliver|delivers|delivered|delivering|brought|bring ~ "
           "aid|supplies|food|medicine|medicines|humanitarian|flour",
           aid, ""},
    Phrase{"en",
           "provided|provide|provides|allocated|donated|pledged ~ "
           "aid|assistance|shelter|humanitarian|euros|dollars|million",
           aid, ""},
    Phrase{"en", "evacuated|evacuates|evacuate|evacuating", aid, ""},
    Phrase{"en", "withdraw|withdraws|withdrew|withdrawn|withdrawing", retreat, "withdraw"},
    Phrase{"en", "withdrawal ~ began|begun|completed|started|ended|finished", retreat, "withdraw",
           PhraseKind::thing},
    Phrase{"en", "close|closes|closed|dismantled|dismantle|dismantles ~ post|posts|base|bases|camp", retreat,
           "withdraw"},
    Phrase{"en", "pull|pulls|pulled|pulling out|back", retreat, "withdraw"},
    Phrase{"en",
           "leave|leaves|left|leaving|vacated|abandon|abandoned|abandoning|quit ~ "
           "positions|post|posts|base|bases|checkpoint|checkpoints|observation|garrison",
           retreat, "withdraw"},
    Phrase{"en",
           "cede|ceded|ceding|relinquished|hand|hands|handed|handing|returned|return|returns ~ "
           "village|villages|territory|territories|district|districts|control|land",
           retreat, "withdraw"},
    Phrase{"en",
           "release|released|releases|freed|frees ~ "
           "prisoner|prisoners|captives|soldiers|detainees|servicemen|pows|hostages",
           retreat, "release"},
    Phrase{"en", "reopened|reopens|reopen|unblocked ~ road|corridor|route|border|highway|crossing", retreat,
           "access"},
    Phrase{"en", "resigned|resigns|resign", retreat, "resign"},
    Phrase{"en", "disarm|disarmed|disarmament", retreat, "disarm"},
    // --- English, verbal conflict
    Phrase{"en", "urge|urges|urged|urging", request, ""},
    Phrase{"en", "petitioned|petitions ~ for", request, ""},
    Phrase{"en", "call|calls|called|calling on|for|upon", request, ""},
    Phrase{"en", "demand|demands|demanded|demanding", request, "change"},
    Phrase{"en", "appeal|appeals|appealed|appealing to|for", request, "assist"},
    Phrase{"en", "asked|asks|requested|requests", request, "assist"},
    Phrase{"en", "accuse|accuses|accused|accusing", accuse, "allege"},
    Phrase{"en", "blame|blames|blamed|blaming", accuse, "allege"},
    Phrase{"en",
           "slam|slams|slammed|slamming|criticise|criticises|criticised|criticising|criticize|criticizes|"
           "criticized|criticizing|condemn|condemns|condemned|condemning|denounce|denounces|denounced|"
           "denouncing|decried|decries|lambasted|rebuked|deplored|deplores",
           accuse, "disapprove"},
    Phrase{"en", "launched|opened|opens ~ investigation|probe|inquiry", accuse, "investigate"},
    Phrase{"en", "reject|rejects|rejected|rejecting", reject, ""},
    Phrase{"en", "deny|denies|denied|denying", reject, ""},
    Phrase{"en",
           "dismiss|dismisses|dismissed ~ "
           "claim|claims|accusation|accusations|allegation|allegations|report|reports|as",
           reject, ""},
    Phrase{
        "en",
        "call|calls|called|described ~ null|void|baseless|groundless|unfounded|absurd|disinformation|false",
        reject, ""},
    Phrase{"en", "refuse|refuses|refused|refusing to", reject, "yield"},
    Phrase{"en", "vetoed|veto|vetoes", reject, ""},
    Phrase{"en", "threaten|threatens|threatened to|with", threaten, ""},
    Phrase{"en", "vow|vows|vowed|vowing to ~ retaliat*|respond|retake|punish|strike", threaten, "violence"},
    Phrase{"en", "issued|gave|presented ~ ultimatum", threaten, ""},
    // --- English, material conflict
    Phrase{"en",
           "residents|villagers|activists|protesters|demonstrators|crowds ~ block|blocks|blocked|blocking ~ "
           "road|roads|highway|street|streets|traffic|entrance|corridor",
           protest, "obstruct"},
    Phrase{"en",
           "protesters|demonstrators ~ "
           "gathered|gather|rallied|blocked|block|marched|march|demanded|demand|clashed|took",
           protest, "demo"},
    Phrase{"en", "rallied|rally|rallies|rallying ~ in|against|outside|for|to", protest, "demo"},
    Phrase{"en", "protested|protest|protests|protesting ~ in|against|outside|over|at", protest, "demo"},
    Phrase{"en", "demonstration|demonstrations|protests ~ held|took|erupted|broke", protest, "demo",
           PhraseKind::thing},
    Phrase{"en", "rioted|riots|rioting", protest, "riot"},
    Phrase{"en", "recall|recalls|recalled|recalling ~ ambassador|envoy|diplomat|diplomats|consul", sanction,
           "withdraw"},
    Phrase{"en", "recalled|recalls ~ to", sanction, "withdraw"},
    Phrase{"en", "expel|expels|expelled|expelling ~ diplomat|diplomats|ambassador|envoy|staff|attache|consul",
           sanction, "expel"},
    Phrase{"en", "declare|declares|declared ~ persona", sanction, "expel"},
    Phrase{"en",
           "suspend|suspends|suspended|suspending|freeze|froze|frozen|freezing|halted|halts ~ "
           "participation|membership|cooperation|ties|relations|talks|activities|activity|accord|treaty|"
           "flights|negotiations|funding|sales",
           sanction, "discontinue"},
    Phrase{"en", "cut|cuts|severed|sever|broke ~ ties|relations", sanction, "discontinue"},
    Phrase{"en", "impose|imposes|imposed|imposing ~ sanctions|embargo", sanction, ""},
    Phrase{"en", "sentenced|sentences|convicted|jailed", sanction, "convict"},
    Phrase{"en", "boycott|boycotts|boycotted", protest, "boycott"},
    Phrase{"en", "mobilise|mobilised|mobilises|mobilize|mobilized|mobilizes|mobilisation|mobilization",
           mobilize, "troops"},
    Phrase{
        "en",
        "deploy|deploys|deployed|deploying|send|sends|sent|moved|massed|amassed|amassing|massing|stationed ~ "
        "troops|forces|soldiers|missiles|tanks|weapons|artillery|units|system|systems|jets|brigade|equipment|"
        "launchers|helicopters",
        mobilize, "troops"},
    Phrase{"en", "build|builds|built|building|opened|set|established|establish ~ base|outpost|outposts|posts",
           mobilize, "troops"},
    Phrase{"en", "arrest|arrests|arrested|arresting|detain|detains|detained|detaining", coerce, "arrest"},
    Phrase{"en", "issued|issue|issues ~ warrant", coerce, "arrest"},
    Phrase{"en",
           "block|blocks|blocked|blocking|blockaded|blockades|closed|closes|shut|cut ~ "
           "road|roads|corridor|route|highway|border|traffic|access|convoy|convoys|gas|supply|supplies|"
           "electricity|power|crossing|entrance",
           coerce, "restrict"},
    Phrase{"en",
           "set|sets|established|establishes|installed|installs|erected|opened|opens|open ~ "
           "checkpoint|checkpoints|roadblock|roadblocks",
           coerce, "restrict"},
    Phrase{"en",
           "impose|imposes|imposed|declare|declares|declared|introduced|introduces ~ "
           "martial|curfew|emergency|restrictions|ban",
           coerce, "martial-law"},
    Phrase{"en", "introduce|introduces|introduced|imposed|imposes ~ control|controls|checks|customs", coerce,
           "restrict"},
    Phrase{"en", "expel|expels|expelled|expelling ~ residents|villagers|population|families|inhabitants",
           coerce, "deport"},
    Phrase{"en", "banned|bans|deported|deports|hacked|confiscated|extradited", coerce, ""},
    Phrase{
        "en",
        "shell|shells|shelled|shelling|bombard|bombards|bombarded|bombarding|bombed|bombing|bombs|mortared",
        assault, "heavy-weapons"},
    Phrase{"en", "shelling|bombardment|airstrike|airstrikes", assault, "heavy-weapons", PhraseKind::thing},
    Phrase{"en", "attack|attacks|attacked|attacking", assault, ""},
    Phrase{"en",
           "missile|missiles|rocket|rockets|shells|mortars|drones|strike|strikes ~ "
           "hit|hits|struck|landed|killed|destroyed|wounded|injured",
           assault, "heavy-weapons", PhraseKind::thing},
    Phrase{"en", "capture|seizure|fall|takeover of", assault, "", PhraseKind::thing},
    Phrase{"en", "advance|advances|advanced|advancing into|on|towards|toward|past", assault, ""},
    Phrase{"en", "entered|enters|crossed|crosses ~ territory|border", assault, ""},
    Phrase{"en", "pogrom|pogroms|massacre|massacres", assault, "", PhraseKind::thing},
    Phrase{"en",
           "hit|hits|struck|strikes ~ "
           "village|villages|town|city|house|houses|home|homes|building|buildings|position|positions|school|"
           "hospital|residential|convoy|vehicle|ambulance",
           assault, "heavy-weapons"},
    Phrase{
        "en",
        "fire|fires|fired|firing ~ "
        "at|on|upon|missile|missiles|rocket|rockets|shell|shells|mortar|mortars|artillery|shots|drone|drones",
        assault, "firearms"},
    Phrase{"en", "open|opens|opened|opening ~ fire", assault, "firearms"},
    Phrase{"en",
           "clash|clashed|clashes|clashing|skirmish|skirmishes|firefight|shootout|shootouts|hostilities",
           assault, "firearms", PhraseKind::thing},
    Phrase{"en",
           "fighting|battle|battles|shooting|gunfire|crossfire "
           "at|near|around|in|along|on|between|erupted|broke|continued|raged|resumed|killed|flared|began",
           assault, "firearms", PhraseKind::thing},
    Phrase{"en", "fought|fights", assault, "firearms"},
    Phrase{"en", "kill|kills|killed|killing|wound|wounds|wounded|wounding|injured|injures|injuring", assault,
           "", PhraseKind::outcome},
    Phrase{"en",
           "seize|seizes|seized|seizing|capture|captures|captured|capturing|recapture|recaptures|recaptured|"
           "recapturing|retake|retakes|retook|retaking|retaken|overran|overrun|occupied|occupies|occupying|"
           "stormed|storming|invaded|invades|invading|conquered",
           assault, ""},
    Phrase{"en", "took|take|takes|taken|taking|gain|gained|gains|seized|regained ~ control|positions",
           assault, ""},
    Phrase{"en",
           "launch|launches|launched|launching|began|begins|begin|mounted|unleashed ~ "
           "offensive|operation|attack|attacks|assault|strike|strikes|invasion|war",
           assault, ""},
    Phrase{"en", "offensive", assault, "", PhraseKind::thing},
    Phrase{"en", "shot|shoot|shoots|downed|downs|brought ~ drone|drones|helicopter|plane|jet|aircraft",
           assault, "heavy-weapons"},
    Phrase{"en", "abducted|abducts|kidnapped|tortured|beheaded|executed|ambushed|beaten", assault, "abduct"},
    // --- French
    Phrase{"fr", "accuse|accuses|accusent|accusait|accuser", accuse, "allege"},
    Phrase{"fr", "condamne|condamnent|denonce|denoncent|critique|critiquent|critiquait", accuse,
           "disapprove"},
    Phrase{"fr", "rappele|rappelle|rappeler ~ ambassadeur|ambassadrice", sanction, "withdraw"},
    Phrase{"fr", "expulse|expulsent|expulses ~ diplomate|diplomates|ambassadeur", sanction, "expel"},
    Phrase{"fr", "suspendu|suspend ~ participation|cooperation|relations", sanction, "discontinue"},
    Phrase{"fr", "rejete|rejette|rejettent|dement|dementi|refuse", reject, ""},
    Phrase{"fr", "appelle|appele|appellent a|au|aux", request, ""},
    Phrase{"fr", "exige|exigent|demande|demandent|reclame|reclament", request, ""},
    Phrase{"fr", "menace|menacent de|d", threaten, ""},
    Phrase{"fr", "signe|signent|signer|conclu ~ accord|traite|contrat|declaration", agree, ""},
    Phrase{"fr", "accepte|acceptent|convenu de|d", agree, ""},
    Phrase{"fr", "rencontre|rencontrent|recu|recoit", consult, "visit"},
    Phrase{"fr", "arrete|arretes|arretee|interpelle|detenu", coerce, "arrest"},
    Phrase{"fr", "bloque|bloquent|ferme ~ route|corridor|frontiere|acces", coerce, "restrict"},
    Phrase{"fr", "bombarde|bombardent|pilonne|pilonnent|attaque|attaquent", assault, "heavy-weapons"},
    Phrase{"fr", "repris|reprend|conquis|envahi|pris ~ controle", assault, ""},
    Phrase{"fr", "tue|tues|tuent|blesse|blesses", assault, "", PhraseKind::outcome},
    Phrase{"fr", "affrontements|combats ~ eclate|opposent|entre|ont", assault, "firearms", PhraseKind::thing},
    Phrase{"fr", "deploie|deploye|envoye ~ soldats|troupes|forces", mobilize, "troops"},
    Phrase{"fr", "retire|retirent|quitte|quittent|retrait", retreat, "withdraw"},
    // --- Russian
    Phrase{"ru", "обвинил*|обвиняет|обвиняют", accuse, "allege"},
    Phrase{"ru", "осудил*|раскритиковал*", accuse, "disapprove"},
    Phrase{"ru", "отозвал* ~ посла", sanction, "withdraw"},
    Phrase{"ru", "выслал* ~ дипломат*", sanction, "expel"},
    Phrase{"ru", "приостановил* ~ участие|членство|отношения", sanction, "discontinue"},
    Phrase{"ru", "опроверг*|отверг*|отрицает", reject, ""}, Phrase{"ru", "призвал*|потребовал*", request, ""},
    Phrase{"ru", "подписал* ~ соглашение|договор|заявление|контракт", agree, ""},
    Phrase{"ru", "договорил*|согласил*", agree, ""},
    Phrase{"ru", "встретил*|провел* ~ переговор*|встреч*", consult, ""},
    Phrase{"ru", "задержан*|арестован*|задержал*|арестовал*", coerce, "arrest"},
    Phrase{"ru", "перекрыл*|заблокировал*", coerce, "restrict"},
    Phrase{"ru", "обстрелял*|атаковал*|напал*", assault, "heavy-weapons"},
    Phrase{"ru", "захватил*|занял*", assault, ""},
    Phrase{"ru", "погиб*|убит*|ранен*", assault, "", PhraseKind::outcome},
    Phrase{"ru", "вывел*|выводит*|выводят|покинул*|покидают|вывод", retreat, "withdraw"},
    Phrase{"ru", "ввел*|разместил*|перебросил* ~ воиск*|сил*|миротворц*", mobilize, "troops"}};

}  // namespace

std::span<const Phrase> lexicon() {
    return phrases;
}

}  // namespace marchland::reader
