// Repairs of dependency trees: what a parser that judges arc by arc gets wrong, and the tree as a whole shows
// to be wrong.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon/words.hpp"

namespace dossier::extract {

// The tokens of one sentence and their lemmas; the first token is the document's token `first`, and heads
// point into the document. Mended are:
// - a verb's second subject, which belongs to the clause that the verb takes: "Norland said the decision to
//   leave was wrong" with "decision" below "said";
// - a clause's subject below the verb behind it: "Norland on Monday left the group, officials said";
// - a name's last word read as a verb: "Theresa May said";
// - a name taken from the title before it: "spoke with minister Ana Berg", "Sen. Ana Berg";
// - a name below the body whose chairman it is: "House Committee Chairman Ana Berg";
// - whom a verb's preposition names, taken from its object: "blamed the attacks on Norland";
// - a perfect read as a verb of having: "has broken relations with Norland";
// - a name between two nouns: "the rights group Alba International accused" with "Alba" below "group";
// - a verb read as an attribute of its object: "Norland shelled positions." as positions that are shelled;
// - the only verb, read as what is done to its subject: "Norland on Monday condemned the plan.";
// - an object read as a part of what is said of it: "held Norland responsible";
// - what is counted, read as coordinated with a name before it: "friends of Ana Berg and 17 companies";
// - a name behind "and" read as a part of the one before it;
// - a day read as who does something, or whom it is done to: "Norland rejected Thursday an appeal";
// - a preposition below a part of the name that it introduces: "to Ana Berg" with "to" below "Ana";
// - a particle read as a preposition, or what stands behind it as no object: "broke off relations";
// - what somebody is accused of, below who accuses: "accused by the council of arming rebels";
// - what somebody does somewhere, as what the place does: "marched in the city calling for talks";
// - whom something is given, as a part of it: "granted Ana Berg asylum";
// - the second of two subjects joined by "and", below the verb: "the army and the guard agreed";
// - who does something, read as whom it is done to: "forces fired on the crowd";
// - "persona non grata" with the envoy as a part of the persona;
// - a name between commas behind a body, as the body's: "the head of the group, Ana Berg, said";
// - what becomes of the object, read as another one: "shot dead an envoy";
// - a name between commas, read as a second who does it: "its spokeswoman, Ana Berg, said";
// - where a thing stands, read as where something is done to it: "shelled the airport in Port Vale";
// - what is done before or after, read as when: "After meeting Ana Berg in Alba, Ida Holm said";
// - a second adjective of a state below the first: "Norlandic and Sudran leaders";
// - what a claim says, read as said of it: "the claim that Norland attacked Sudra";
// - what "of" introduces, taken from the noun before it: "sanctions against friends of Ana Berg";
// - whom one marches against, below the place where: "marched in Port Vale against Norland";
// - what somebody is charged with, below an earlier verb: "sanctioned the FSM, accusing it of plotting";
// - an example of many, below their verb: "sanctioned seven envoys, including Ana Berg";
// - a verb read as an adjective before its object: "severed relations";
// - the second side of talks, below the verb: "the talks between Norland and Sudra were held";
// - a verb read as an adjective behind its auxiliary: "would free prisoners";
// - an example of persons, below what they are told beside: "three envoys for sanctions, including Ana Berg";
// - a name below what tells who it is: "Ana Berg, chief of the army," with Berg below "chief";
// - an object read as when: "kidnapped more than 200 children", "to supply Norland with";
// - who did it, below whom it was done to: "the attack on a village by the army";
// - what stands behind a day, below it: "met on Monday with Norland";
// - an object read as a verb: "vowed revenge on Norland";
// - a body and its men, read as two who do something: "FSM militants attacked";
// - a preposition below the noun before it: "in Norland on Monday" with "on" below "Norland";
// - adjectives of states read as whom one met, or who did: "met Norlandic and Sudran leaders";
// - what was done besides, read as a part of the purpose: "opened fire to disperse them, killing one";
// - what something is meant to do, below who found it: "found a cell aimed at attacking Norland";
// - what is to blame, read as what blames: "Norland was to blame";
// - "it" read as nothing where it acts: "said it deplored Norland";
// - a participle read as a past tense: "were freed and flown to Norland";
// - what is said, read as said of where or to whom: "announced in Port Vale that Norland had left";
// - what is claimed, below the verb: "rejected the claim that Norland was behind the attack";
// - "it was Norland that attacked Sudra" with Norland as what it was;
// - what something is called, below it: 'called the decision by Norland "illegal"';
// - what stands beside a name, below a part of it: "the Alba Office for Health, a Norlandic body";
// - a state beside those whose leaders they are: "the leaders of Norland, Sudra and Alba";
// - who charges somebody, below the charge: "was charged with desertion by the army";
// - a noun before another as an object beside it: "thanked rescue workers";
// - the second thing that somebody is, as another who does it: "Ana Berg, a lawyer and former minister, met";
// - a second saying below what the first said: "Norland said it would leave, but Sudra said it would stay";
// - what is said, as what who says it does besides: "have said both Norland and Sudra took part";
// - a second verb of a relative clause, beside the clause: "pursue rebels who attacked and killed envoys";
// - what who says so adds, below what is said: "said Norland would leave, imploring Sudra to stay";
// - an apposition of the last, as one of the first: "Ana Berg and Ida Holm, the envoy,";
// - a subject parted from its verb by commas: "after rebels, angered by the deal, set fire to the port";
// - a title read as what the first of two is: "the president and Sudran leader Ana Berg";
// - a name read as what somebody is for: "the envoy for Norland Ana Berg met";
// - what is certain, read as what "it" is: "it was certain Norland was behind the attack";
// - what is written, as another whom it urges: "wrote a letter urging Norland to leave";
// - an apposition of the object read as a second subject: "raided Alba, the camp of the FSM, on Monday";
// - a body before a title read as an object too: "blasted Alba Committee Chairman Ana Berg";
// - a verb read as what its object does: "said it was severing relations";
// - a clause before the sentence's own, as that: "After Norland warned Sudra, rebels attacked it";
// - who does what one warns of, as what one warns of: "warned of Norland leaving";
// - what is likely, beside that it is: "said it was likely that Norland left";
// - what somebody is quoted as saying, below the quoting: "quoted Ana Berg as saying Norland had left";
// - who says so, beside what he says: "Norland attacked Sudra, Ana Berg, the envoy, told reporters";
// - what was done to somebody, as what he did: "one of the envoys killed was Ana Berg";
// - a subject coordinated with when: "Last month, envoys of Norland agreed".
// Where the mending together would make what hangs on itself, the tree stays as it was.
void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<std::string_view> lemmas);

}  // namespace dossier::extract
