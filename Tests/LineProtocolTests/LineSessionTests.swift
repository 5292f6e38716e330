import Conversation
import Dialogue
import Foundation
import Knowledge
import LineProtocol
import Responses
import TestSupport
import Testing

@Suite("A session answers lines of text")
struct LineSessionTests {
    @Test("after a line that says who speaks, and its limits")
    func hello() {
        let release = "1+\(Assistants.bread.knowledge.hash)"
        let hello = "+HELLO skincare/1 engine=9.9 kb=\(release) lang=en line=4096 json=65536"
        #expect(LineSession.bread().hello == hello)
    }

    @Test(
        "with a status, lines, and a dot",
        arguments: [
            ("what is sourdough", "+ANSWER 1 intents=definition urgency=none facts=1"),
            ("my oven is on fire", "+ALERT 1 intents=red-flag urgency=emergency facts=1"),
            ("hello", "+CHAT 1 intents=smalltalk-greeting urgency=none facts=0"),
            ("how is the weather", "+MISS 1 intents=out-of-scope-other urgency=none facts=0"),
            ("bicycle chains squeak", "+MISS 1 intents= urgency=none facts=0"),
            ("", "+MISS 1 intents= urgency=none facts=0"),
            (" {", "+MISS 1 intents= urgency=none facts=0"),
            (
                "why a dense crumb, what is it",
                "+ANSWER 1 intents=benefit-for-condition,definition urgency=none facts=2"
            ),
        ]
    )
    func status(text: String, status: String) {
        var session = LineSession.bread()
        let lines = session.reply(to: text).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first.map(String.init) == status)
        #expect(lines.count > 2 && lines.last == ".")
        #expect(lines.dropFirst().dropLast().allSatisfy { !$0.isEmpty && $0 != "." })
    }

    @Test("and says what the assistant says")
    func text() {
        var session = LineSession.bread()
        let response = Assistants.bread.turn(for: "what is sourdough", in: .init()).response
        let status = "+ANSWER 1 intents=definition urgency=none facts=1"
        #expect(session.reply(to: "what is sourdough") == "\(status)\n\(response.text)\n.")
    }

    @Test("and counts messages, not commands or faults")
    func count() {
        var session = LineSession.bread()
        let replies = ["hello", "/ping", "/nope", "{}", "hello"].map { session.reply(to: $0) }
        #expect(replies.first?.hasPrefix("+CHAT 1 ") == true)
        #expect(replies.last?.hasPrefix("+CHAT 2 ") == true)
    }

    @Test("and doubles a dot at the start of a line")
    func dots() throws {
        let file = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let dotted = file.replacing("<short>Sourdough is", with: "<short>.Sourdough is")
        let folder = try TemporaryFolder(["bread.xml": dotted])
        var session = LineSession(Assistants.load(folder.path), engine: "9.9")
        let lines = session.reply(to: "what is sourdough").split(separator: "\n")
        #expect(lines.dropFirst().first?.hasPrefix("..Sourdough is") == true)
        let reply = try session.fields(of: #"{"say":"what is sourdough"}"#)
        #expect((reply["text"] as? String)?.hasPrefix(".Sourdough is") == true)
    }

    @Test(
        "with an error of a fixed name for what it cannot take",
        arguments: [
            (.tooLong, "-ERR toolong "),
            (.bytes(.init(repeating: 0x61, count: 4_097)), "-ERR toolong "),
            (.bytes([0x61, 0xFF]), "-ERR utf8 "), (.bytes([0xC0, 0x80]), "-ERR utf8 "),
            (.bytes([0xED, 0xA0, 0x80]), "-ERR utf8 "), (.bytes([0xF0, 0x9F, 0x8D]), "-ERR utf8 "),
            (.bytes([0x61, 0, 0x62]), "-ERR nul "),
            (.bytes(Array("/zebra".utf8)), "-ERR unknown-command "),
            (.bytes(Array("/".utf8)), "-ERR unknown-command "),
            (.bytes(Array("/ping zebra".utf8)), "-ERR unknown-command "),
            (.bytes(Array("/PING".utf8)), "-ERR unknown-command "),
        ] as [(LineSplitter.Line, String)]
    )
    func errors(line: LineSplitter.Line, prefix: String) {
        var session = LineSession.bread()
        let reply = session.reply(to: line)
        #expect(reply.hasPrefix(prefix) && reply.count > prefix.count)
        #expect(!reply.contains("\n") && !reply.contains("zebra"))
        #expect(session.reply(to: "hello").hasPrefix("+CHAT 1 "))
    }

    @Test("and takes a line of just the limit")
    func limit() {
        var session = LineSession.bread()
        let line = "hello" + String(repeating: " ", count: LineSession.textLimit - 5)
        #expect(session.reply(to: line).hasPrefix("+CHAT 1 "))
    }

    @Test(
        "and obeys commands",
        arguments: [
            ("/ping", "+OK pong"), ("/quit", "+BYE quit"), ("/sources", "+OK sources\n\n."),
        ]
    )
    func commands(line: String, reply: String) {
        var session = LineSession.bread()
        #expect(session.reply(to: line) == reply)
        #expect(session.isOver == (line == "/quit"))
    }

    @Test("and helps in a block")
    func help() {
        var session = LineSession.bread()
        let lines = session.reply(to: "/help").split(separator: "\n")
        #expect(lines.first == "+OK help" && lines.last == ".")
        for name in ["/sources", "/ping", "/quit"] {
            #expect(lines.contains { $0.hasPrefix(name) })
        }
    }

    @Test("and names the sources of the last reply that stated something in full")
    func sources() {
        var session = LineSession.bread()
        _ = session.reply(to: "what is sourdough")
        let source = "The handbook of the guild. Guild of Bakers, 2020. Chapter 3"
        #expect(session.reply(to: "/sources") == "+OK sources\n\(source)\n.")
        _ = session.reply(to: "hello")
        #expect(session.reply(to: "/sources") == "+OK sources\n\(source)\n.")
    }

    @Test("the same ones, byte for byte, in every session")
    func determinism() {
        let lines = [
            "what is sourdough", "/sources", "my oven is on fire", "bicycle", "{}", "/nope",
            "/help",
            #"{"id":1,"say":"when may i cut the loaf"}"#, #"{"session":"s","say":"hello"}"#,
            "hello",
        ]
        var one = LineSession.bread()
        var other = LineSession.bread()
        #expect(lines.map { one.reply(to: $0) } == lines.map { other.reply(to: $0) })
    }
}
