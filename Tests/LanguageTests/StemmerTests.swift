import Language
import Testing

@Suite("The stemmer cuts inflection off")
struct StemmerTests {
    @Test(
        "so that forms of a word meet",
        arguments: [
            ["hurt", "hurts", "hurting"], ["needle", "needles", "needled", "needling"],
            ["scar", "scars", "scarred", "scarring"], ["bruise", "bruises", "bruised", "bruising"],
            ["heal", "heals", "healed", "healing"], ["stop", "stops", "stopped", "stopping"],
            ["swell", "swells", "swelling"], ["worry", "worries", "worried", "worrying"],
            ["body", "bodies"], ["baby", "babies"], ["rash", "rashes"],
            ["ache", "aches", "aching"],
            ["wax", "waxes", "waxed", "waxing"], ["bleach", "bleaches", "bleached", "bleaching"],
            ["glass", "glasses"], ["virus", "viruses"], ["size", "sizes"], ["pore", "pores"],
            ["spray", "sprays", "sprayed", "spraying"], ["swim", "swims", "swimming"],
            ["tan", "tans", "tanned", "tanning"], ["sting", "stings", "stinging"],
            ["need", "needs", "needed", "needing"], ["day", "days"], ["dry", "dries", "drying"],
            ["bleed", "bleeds", "bleeding"], ["use", "uses", "used", "using"],
            ["age", "ages", "aged", "aging"],
        ]
    )
    func families(forms: [String]) {
        #expect(Set(forms.map(Stemmer.stem)).count == 1, "\(forms.map(Stemmer.stem))")
    }

    @Test(
        "but different words stay apart",
        arguments: [
            ("needle", "need"), ("heal", "health"), ("heal", "heat"), ("rash", "rush"),
            ("pore", "poor"),
            ("sting", "string"), ("skin", "sky"), ("acne", "acid"), ("pus", "push"),
            ("this", "thin"),
            ("peel", "pill"), ("bus", "business"), ("laser", "lash"), ("burn", "bun"),
            ("nothing", "note"), ("psoriasis", "psoriatic"),
        ]
    )
    func strangers(one: String, other: String) {
        #expect(Stemmer.stem(one) != Stemmer.stem(other))
    }

    @Test(
        "and leaves alone what is short, or no plain word",
        arguments: [
            "", "a", "is", "us", "gas", "50%", "2.5mm", "£20s", "sèches", "caffè", "Needles",
            "кожи",
            "1990s", "e\u{301}tes",
        ]
    )
    func untouched(word: String) {
        #expect(Stemmer.stem(word) == word)
    }

    @Test(
        "to documented keys",
        arguments: [
            ("needle", "needl"), ("needling", "needl"), ("scarring", "scar"), ("hurts", "hurt"),
        ]
    )
    func keys(word: String, stem: String) {
        #expect(Stemmer.stem(word) == stem)
    }
}
