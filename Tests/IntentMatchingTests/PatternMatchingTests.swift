import Testing

@Suite("A pattern is found where its parts are")
struct PatternMatchingTests {
    @Test(
        "in words of any inflection",
        arguments: [
            ("hurt", "it ⟦hurts⟧"), ("hurt", "⟦HURTING⟧!"), ("hurts", "it ⟦hurt⟧"),
            ("hurt", "my heart"),
            ("rise slowly", "⟦rises slowly⟧"), ("rise slowly", "slowly rise"),
            ("rise slowly", "rise"),
            ("rise slowly", "rise so slowly"), ("dont rise", "i ⟦don’t rise⟧"),
            ("what is", "⟦whats⟧ it"),
            ("whats", "⟦what is⟧ it"), ("rise slowly", "rise. Slowly"), ("rise 50%", "⟦rise 50%⟧"),
        ]
    )
    func words(pattern: String, marked: String) throws { try check(pattern, marked) }

    @Test(
        "in one of its choices, with or without what may be absent",
        arguments: [
            ("(rise|fall)", "⟦rise⟧"), ("(rise|fall)", "it ⟦falls⟧"), ("(rise|fall)", "it sits"),
            ("(rise up|fall) fast", "⟦rise up fast⟧"), ("(rise up|fall) fast", "⟦fall fast⟧"),
            ("(rise up|fall) fast", "rise fast"), ("does [it] rise", "⟦does rise⟧"),
            ("does [it] rise", "⟦does it rise⟧ much"), ("does [it] rise", "does he rise"),
            ("rise [up [high]]", "⟦rise up high⟧"), ("rise [up [high]]", "⟦rise⟧ high"),
            ("([so] rise|fall) (now|then)", "⟦so rise then⟧"), ("[so|and] rise", "⟦and rise⟧"),
            ("rise|fall", "⟦fall⟧"), ("@can i", "⟦may i⟧"), ("@can i", "⟦could i⟧"),
            ("@can i", "will i"),
            ("why @can", "⟦why can⟧"),
        ]
    )
    func choices(pattern: String, marked: String) throws { try check(pattern, marked) }

    @Test(
        "with gaps of up to six words within a sentence",
        arguments: [
            ("why ... flat", "⟦why flat⟧"), ("why ... flat", "⟦why so flat⟧"),
            ("why ... flat", "⟦why a b c d e f flat⟧"), ("why ... flat", "why a b c d e f g flat"),
            ("why ... flat", "flat why"), ("why ... flat", "why? flat"),
            ("why ... flat", "why.\nflat"),
            ("why ... flat ... now", "⟦why is it flat just now⟧"),
        ]
    )
    func gaps(pattern: String, marked: String) throws { try check(pattern, marked) }

    @Test(
        "at the start and the end of a sentence",
        arguments: [
            ("^ bake", "⟦bake⟧ it"), ("^ bake", "i bake it"), ("^ bake", "Oh! ⟦Bake⟧ it"),
            ("bake $", "i ⟦bake⟧"), ("bake $", "i bake it"), ("bake $", "I ⟦bake⟧. You eat"),
            ("^ bake $", "⟦bake⟧?"), ("^ bake $", "bake bake"), ("^ ... bake", "⟦i just bake⟧ it"),
            ("(^ so|now) bake", "⟦so bake⟧"), ("(^ so|now) bake", "and so bake"),
        ]
    )
    func ends(pattern: String, marked: String) throws { try check(pattern, marked) }

    @Test(
        "with slots for a kind of concept, for a concept, and for kinds of it",
        arguments: [
            ("bake {treatment}", "⟦bake sourdough⟧"), ("bake {treatment}", "⟦bake rye sourdough⟧"),
            ("bake {treatment}", "⟦bake brioche⟧ now"), ("bake {treatment}", "bake crust"),
            ("bake {treatment}", "bake it"), ("{condition}", "my ⟦dense crumb⟧"),
            ("{condition}", "dense"),
            ("bake {#sourdough}", "⟦bake sourdough⟧"),
            ("bake {#sourdough}", "⟦bake rye sourdough⟧"),
            ("bake {#sourdough}", "bake brioche"),
            ("bake {#rye-sourdough}", "⟦bake rye sourdough⟧"),
            ("bake {#rye-sourdough}", "bake sourdough"),
            ("{treatment} ({area}|now)", "⟦brioche crust⟧"),
            ("[my] {#dense-crumb} ... {#crust}", "⟦my dense crumb has a crust⟧"),
            ("rye bake", "rye sourdough bake"),
        ]
    )
    func slots(pattern: String, marked: String) throws { try check(pattern, marked) }

    @Test("however its choices and gaps multiply")
    func noBlowUp() throws {
        let maze = Array(repeating: "[a|a a|...]", count: 24).joined(separator: " ")
        let knowledge = try SmallKnowledge(Self.intent("\(maze) b"))
        let long = String(repeating: "a ", count: 400)
        #expect(knowledge.marking("asked", in: long) == long)
        #expect(knowledge.marking("asked", in: "a a a b") == "⟦a a a b⟧")
    }

    private static func intent(_ pattern: String) -> String {
        #"<intent id="asked" answer="chat" prompt="p"><pattern>\#(pattern)</pattern></intent>"#
    }

    /// The marks show the longest match at the first place; a text without marks must not match.
    private func check(
        _ pattern: String,
        _ marked: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let knowledge = try SmallKnowledge(Self.intent(pattern), sourceLocation: sourceLocation)
        let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
        #expect(knowledge.marking("asked", in: text) == marked, sourceLocation: sourceLocation)
    }
}
