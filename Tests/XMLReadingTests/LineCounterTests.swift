import Diagnostics
import Testing

@testable import XMLReading

@Suite("Places are counted alike whatever the order of questions")
struct LineCounterTests {
    private static let text = "a\né👩🏽‍⚕️c\n\n\r\nd"

    /// Places in the text, by how many scalars are before them.
    static let orders = [
        Array(0...text.unicodeScalars.count),
        Array((0...text.unicodeScalars.count).reversed()),
        [9, 0, 4, 4, 3, 8, 1, 9, 2, 5],
    ]

    @Test("a byte is as many scalars on as the text before it", arguments: orders)
    func place(lengths: [Int]) {
        var counter = LineCounter()
        let bytes = Array(Self.text.utf8)
        for length in lengths {
            let before = String(String.UnicodeScalarView(Self.text.unicodeScalars.prefix(length)))
            let expected = Reading.start.advanced(past: before)
            let place = counter.place(ofByte: before.utf8.count, in: bytes)
            #expect(place == (expected.line, expected.column))
        }
    }
}
