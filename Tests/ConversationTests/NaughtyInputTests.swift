import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("Nothing that is typed breaks the assistant")
struct NaughtyInputTests {
    private static let separators = [
        "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}",
        "\u{2029}",
    ]

    private static let texts = [
        "", " ", "\t\t\t", "\0", "\0hello\0", "\u{1}\u{2}\u{7F}\u{80}\u{9F}",
        "\u{1B}[2J\u{1B}[31mhello\u{1B}[0m",
        "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{8}\u{8}\u{8}rm", "\u{202E}olleh\u{202C}",
        "\u{2066}\u{2067}x",
        "\u{200B}\u{200C}\u{200D}\u{FEFF}\u{AD}", "Z̸̢͎̈a̵͔͝l̷̰͛g̴̱̈o̶̠͝ is sourdough",
        String(repeating: "a", count: 5_000),
        "e" + String(repeating: "\u{301}", count: 4_096),
        String(repeating: "what is sourdough ", count: 250),
        String(repeating: "(", count: 4_000), String(repeating: "?!", count: 2_000), "🍞🥖🥐👩‍👩‍👧‍👦🇬🇧",
        "?!.,;:…", "'''\"\"\"```", "<knowledge><fact/></knowledge>", "</prompt>&lt;&#0;&unknown;",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "{\"say\":\"hello\"}",
        "{{{{[[[[",
        "$(rm -rf ~); `id` | cat > x && exit", "%s%n%x%@%d", "\\n\\u0000\\",
        "'; DROP TABLE facts;--",
        "../../../../etc/passwd", "{treatment} {#sourdough} @can (a|b) [x] ... ^ $",
        "<subject/> <item/>",
        "/help", "/quit", ".", "..", "+OK", "-ERR", "NaN null undefined nil true",
        "1e999999 -0 0x1F",
        "٣ ½ Ⅳ ①", "日本語で質問", "ما هو", "что такое sourdough", "ﷺﷺﷺ", "İıſß",
        "\u{FFFD}\u{FFFE}\u{10FFFF}",
        "whatissourdough", "w h a t i s s o u r d o u g h", "WHAT IS SOURDOUGH???",
        "what is sourdough.\n.\n",
    ]

    @Test(
        "so that a reply always comes, in plain text, the same twice",
        arguments: texts + separators + separators.map { "what is\($0)sourdough" }
    )
    func reply(text: String) {
        let turn = Assistants.bread.turn(for: text, in: DialogueState())
        let reply = turn.response.text
        #expect(!reply.isEmpty)
        #expect(reply.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
        #expect(turn.response.sentences.allSatisfy { !$0.text.isEmpty })
        let again = Assistants.bread.turn(for: text, in: turn.state)
        #expect(
            again.response.text == Assistants.bread.turn(for: text, in: turn.state).response.text
        )
        #expect(Assistants.bread.turn(for: text, in: DialogueState()).response == turn.response)
    }

    @Test(
        "and what is hidden between hostile texts is still answered",
        arguments: texts.filter { $0.count < 99 }
    )
    func hidden(text: String) {
        let turn = Assistants.bread.turn(
            for: "\(text)\n\nmy oven is on fire\n\n\(text)",
            in: DialogueState()
        )
        #expect(turn.response.act.kind == .alert)
        #expect(turn.response.act.urgency == .emergency)
    }
}

extension Unicode.Scalar {
    /// Whether a terminal may take it for more than a letter.
    fileprivate var isControl: Bool {
        let category = properties.generalCategory
        return category == .control || category == .format || category == .lineSeparator
            || category == .paragraphSeparator
    }
}
