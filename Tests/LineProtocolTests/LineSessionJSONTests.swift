import Foundation
import LineProtocol
import Testing

@Suite("A session answers lines of JSON, each with one line")
struct LineSessionJSONTests {
    private static let keys: Set = [
        "id", "type", "v", "kb", "intents", "topics", "slots", "urgency", "text", "sentences",
        "sources",
        "remembered",
    ]

    @Test("with the keys of the protocol")
    func keys() throws {
        var session = LineSession.bread()
        let reply = try session.fields(of: #"{"id":"a1","say":"what is sourdough"}"#)
        #expect(Set(reply.keys) == Self.keys)
        #expect(reply["type"] as? String == "answer")
        #expect(reply["v"] as? Int == 1)
        #expect((reply["kb"] as? String).map { session.hello.contains(" kb=\($0) ") } == true)
        #expect(reply["intents"] as? [String] == ["definition"])
        #expect(reply["topics"] as? [String] == ["sourdough"])
        #expect(reply["urgency"] as? String == "none")
    }

    @Test("and its sentences name their fact, grade and sources")
    func sentences() throws {
        var session = LineSession.bread()
        let reply = try session.fields(of: #"{"say":"what is sourdough"}"#)
        let sentences = try #require(reply["sentences"] as? [[String: Any]])
        #expect(sentences.map { $0["fact"] as? String } == ["def-sourdough", "def-sourdough"])
        #expect(sentences.map { $0["grade"] as? String } == ["strong", "strong"])
        #expect(
            sentences.map { $0["sources"] as? [String] } == [["bakers-guild"], ["bakers-guild"]]
        )
        let text = sentences.compactMap { $0["text"] as? String }.joined(separator: " ")
        #expect(reply["text"] as? String == text)
        let sources = try #require(reply["sources"] as? [[String: Any]])
        let expected: NSArray = [
            [
                "id": "bakers-guild", "title": "The handbook of the guild", "year": 2_020,
                "locator": "Chapter 3",
            ] as NSDictionary
        ]
        #expect(sources as NSArray == expected)
    }

    @Test("and its slots hold what was named, and null for no time")
    func slots() throws {
        var session = LineSession.bread()
        let say = "i am gluten intolerant, my loaf has a dense crumb, when may i cut the loaf"
        let reply = try session.fields(of: #"{"say":"\#(say)"}"#)
        let expected: NSDictionary = [
            "conditions": ["dense-crumb"], "activities": ["slicing"], "states": ["coeliac"],
            "when": NSNull(),
        ]
        #expect(reply["slots"] as? NSDictionary == expected)
    }

    @Test(
        "and the type of reply",
        arguments: [
            ("what is sourdough", "answer"), ("my oven is on fire", "alert"), ("hello", "chat"),
            ("bicycle", "miss"), ("", "miss"),
        ]
    )
    func types(say: String, type: String) throws {
        var session = LineSession.bread()
        #expect(try session.fields(of: #"{"say":"\#(say)"}"#)["type"] as? String == type)
    }

    @Test(
        "and echoes any scalar as id",
        arguments: [
            #""a1""#, #""""#, #""é\n🍞""#, "7", "-3", "0", "9007199254740993", "1.5", "true",
            "false", "null",
        ]
    )
    func ids(id: String) throws {
        var session = LineSession.bread()
        let sent = try JSONSerialization.jsonObject(with: Data(id.utf8), options: .fragmentsAllowed)
        for rest in [#""say":"hello""#, #""do":"ping""#, #""v":2"#] {
            let reply = try session.fields(of: #"{"id":\#(id),\#(rest)}"#)
            let echoed = try #require(reply["id"])
            #expect(echoed as? NSObject == sent as? NSObject)
        }
    }

    @Test("and has no id where none was sent")
    func noID() {
        var session = LineSession.bread()
        for line in [#"{"say":"hello"}"#, #"{"do":"ping"}"#, "{}", "{"] {
            #expect(!session.reply(to: line).contains(#""id":"#))
        }
    }

    @Test(
        "and names the fields that it ignores",
        arguments: [
            (#"{"say":"hello","zebra":1,"ant":[{}]}"#, ["ant", "zebra"]),
            (#"{"say":"hello","":1}"#, [""]),
            (#"{"say":"hello","Say":"x"}"#, ["Say"]), (#"{"do":"ping","zebra":1}"#, ["zebra"]),
        ]
    )
    func ignored(line: String, names: [String]) throws {
        var session = LineSession.bread()
        #expect(try session.fields(of: line)["ignored"] as? [String] == names)
    }

    @Test(
        "and errors have fixed names",
        arguments: [
            ("{", "badjson"), ("{}", "badjson"), (#"{"say":5}"#, "badjson"),
            (#"{"say":null}"#, "badjson"),
            (#"{"say":"zebra"} x"#, "badjson"), (#"{"say":"zebra"}{"say":"zebra"}"#, "badjson"),
            (#"{say:"zebra"}"#, "badjson"), (#"{"id":[1],"say":"zebra"}"#, "badjson"),
            (#"{"id":{},"say":"zebra"}"#, "badjson"), (#"{"say":"zebra","v":"1"}"#, "badjson"),
            (#"{"say":"\ud800"}"#, "badjson"), (#"{"say":"hello","now":"zebra"}"#, "badjson"),
            (#"{"say":"hello","now":""}"#, "badjson"),
            (#"{"say":"hello","now":"2026-03-02"}"#, "badjson"),
            (#"{"say":"hello","v":2}"#, "version"), (#"{"say":"hello","v":0}"#, "version"),
            (#"{"do":"zebra"}"#, "unknown-command"), (#"{"do":""}"#, "unknown-command"),
            (#"{"say":"hello","zebra":1,"strict":true}"#, "unknown-field"),
            (#"{"say":"hello","":1,"zebra":1,"strict":true}"#, "unknown-field"), ("{\0}", "nul"),
            ("{\"x\":" + String(repeating: "[", count: 30_000), "badjson"),
        ]
    )
    func errors(line: String, code: String) throws {
        var session = LineSession.bread()
        let reply = try session.fields(of: line)
        #expect(reply["type"] as? String == "error")
        #expect(reply["code"] as? String == code)
        #expect(reply["v"] as? Int == 1)
        let text = try #require(reply["text"] as? String)
        #expect(!text.isEmpty && !text.contains("zebra"))
        #expect(try session.fields(of: #"{"say":"hello"}"#)["type"] as? String == "chat")
    }

    @Test("and bytes that are no UTF-8 are an error in JSON too")
    func notUTF8() {
        var session = LineSession.bread()
        let reply = session.reply(
            to: .bytes(Array(#"{"say":""#.utf8) + [0xFF] + Array(#""}"#.utf8))
        )
        #expect(reply.contains(#""code":"utf8""#))
    }

    @Test(
        "and takes what the protocol allows",
        arguments: [
            #"{"say":"hello","strict":true}"#,
            #"{"say":"hello","v":1,"now":"2026-03-02T10:00:00Z"}"#,
            #"{"say":"hello","zebra":1,"strict":false}"#, "{ \"say\" : \"hel\\u006co\" }\t",
        ]
    )
    func allowed(line: String) throws {
        var session = LineSession.bread()
        #expect(try session.fields(of: line)["type"] as? String == "chat")
    }

    @Test("and a line of JSON may be longer than one of text")
    func long() throws {
        var session = LineSession.bread()
        let spaces = String(repeating: " ", count: 10_000)
        let padded = try session.fields(of: #"{"say":"hello","pad":"\#(spaces)"}"#)
        #expect(padded["type"] as? String == "chat")
        let overlong = try session.fields(of: #"{"id":3,"say":"hello\#(spaces)"}"#)
        #expect(overlong["code"] as? String == "toolong")
        #expect(overlong["id"] as? Int == 3)
    }
}
