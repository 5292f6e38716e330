import Testing

@testable import XMLReading

@Suite("Lines are counted alike whatever the order of questions")
struct LineCounterTests {
    private static let bytes = Array("a\nbc\n\n\r\nd".utf8)

    static let orders = [
        Array(0...bytes.count),
        Array((0...bytes.count).reversed()),
        [9, 0, 4, 4, 3, 8, 1, 9, 2, 5],
    ]

    @Test("a byte is in the line after the last line feed before it", arguments: orders)
    func line(offsets: [Int]) {
        var counter = LineCounter()
        for offset in offsets {
            let before = Self.bytes[..<offset]
            let feeds = before.count { $0 == UInt8(ascii: "\n") }
            let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
            let line = counter.line(ofByte: offset, in: Self.bytes)
            #expect(line.number == feeds + 1)
            #expect(line.start == start)
        }
    }
}
