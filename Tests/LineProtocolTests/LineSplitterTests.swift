import LineProtocol
import Testing

@Suite("The splitter cuts bytes into lines")
struct LineSplitterTests {
    /// Bytes as text, the limit, and the lines; nil for a line that is too long.
    private static let streams: [(text: String, limit: Int, lines: [String?])] = [
        ("", 4, []), ("\n", 4, [""]), ("\r\n", 4, [""]), ("\n\n", 4, ["", ""]),
        ("ab\ncd\n", 4, ["ab", "cd"]),
        ("ab\r\ncd\r\n", 4, ["ab", "cd"]), ("ab\n\ncd", 4, ["ab", "", "cd"]), ("ab", 4, ["ab"]),
        ("ab\r", 4, ["ab"]), ("a\rb\n", 4, ["a\rb"]), ("a\r\r\n", 4, ["a\r"]), ("\r", 4, [""]),
        ("abcd\nabcde\nab\n", 4, ["abcd", nil, "ab"]), ("abcd\r\nab", 4, ["abcd", "ab"]),
        ("abcde\r\nab", 4, [nil, "ab"]), ("abcde", 4, [nil]),
        ("abcdefghijk\n\nab\n", 4, [nil, "", "ab"]),
        ("abcdefghijk\nlmnopqrst\nuv", 4, [nil, nil, "uv"]), ("abcd\r\r\n", 4, [nil]),
        ("abcd\r", 4, ["abcd"]),
        ("é\n🍞\nçça\n", 4, ["é", "🍞", nil]), ("\0\n\u{1}\n", 4, ["\0", "\u{1}"]),
        ("\na\n", 0, ["", nil]),
    ]

    /// The lines of a text that arrives in pieces.
    private func lines(of pieces: [ArraySlice<UInt8>], limit: Int) -> [LineSplitter.Line] {
        var splitter = LineSplitter(limit: limit)
        var lines = pieces.flatMap { splitter.lines(completedBy: Array($0)) }
        if let rest = splitter.rest() { lines.append(rest) }
        return lines
    }

    @Test("the same ones wherever the bytes are split", arguments: streams)
    func splits(text: String, limit: Int, expected: [String?]) {
        let bytes = Array(text.utf8)
        let expected = expected.map {
            $0.map { LineSplitter.Line.bytes(Array($0.utf8)) } ?? .tooLong
        }
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
                #expect(lines(of: pieces, limit: limit) == expected)
            }
        }
        let single = bytes.indices.map { bytes[$0...$0] }
        #expect(lines(of: single, limit: limit) == expected)
    }

    @Test("and starts anew after the rest")
    func rest() {
        var splitter = LineSplitter(limit: 4)
        #expect(splitter.lines(completedBy: Array("abcdefgh".utf8)).isEmpty)
        #expect(splitter.rest() == .tooLong)
        #expect(splitter.rest() == nil)
        #expect(splitter.lines(completedBy: Array("ab\n".utf8)) == [.bytes(Array("ab".utf8))])
        #expect(splitter.rest() == nil)
    }

    @Test("and keeps lines up to the limit, however long those before were")
    func resynchronization() {
        let long = String(repeating: "x", count: LineSession.jsonLimit)
        let stream = [long + "y", long, "hello"].map { $0 + "\r\n" }.joined()
        let lines = lines(of: [Array(stream.utf8)[...]], limit: LineSession.jsonLimit)
        #expect(lines == [.tooLong, .bytes(Array(long.utf8)), .bytes(Array("hello".utf8))])
    }
}
