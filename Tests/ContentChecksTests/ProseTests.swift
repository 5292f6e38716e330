import ContentChecks
import Testing

@Suite("Prose is cut and counted as a reader would")
struct ProseTests {
    static let syllables: [(String, Int)] = [
        ("skin", 1), ("needle", 2), ("needles", 2), ("treatment", 2), ("melasma", 3), ("healed", 1),
        ("treated", 2), ("creams", 1), ("phases", 2), ("anti-inflammatory", 7), ("50", 0),
        ("the", 1),
    ]

    @Test("syllables are the vowels that sound", arguments: syllables)
    func counts(word: String, count: Int) {
        #expect(Prose.syllables(in: word) == count)
    }

    @Test("a full stop inside a number ends nothing")
    func sentences() {
        let prose = Prose(
            "It fell by 0.5 mm (1 to 2). Most (not all) went on! \"Why?\" they asked."
        )
        #expect(prose.sentences.map(\.count) == [8, 5, 1, 2])
    }

    @Test("short words in short sentences read at a low grade, long ones at a high one")
    func grade() {
        let plain = Prose("The skin heals in a week. It may be red for a day.")
        let hard = Prose(
            "Percutaneous collagen induction necessitates postprocedural photoprotection."
        )
        #expect(plain.readingGrade(familiar: []) < 2)
        #expect(hard.readingGrade(familiar: []) > 20)
        #expect(hard.readingGrade(familiar: ["percutaneous"]) < hard.readingGrade(familiar: []))
    }

    static let brackets: [(String, String, Bool)] = [
        ("melasma (brown patches) may return", "melasma", true),
        ("brown patches (melasma) may return", "melasma", true),
        ("melasma may return (in summer)", "melasma", false),
        ("brown patches (for short) and melasma", "melasma", false),
    ]

    @Test("brackets explain the word before them or inside them", arguments: brackets)
    func explains(text: String, word: String, isExplained: Bool) {
        #expect(Prose(text).explains(word) == isExplained)
    }
}
