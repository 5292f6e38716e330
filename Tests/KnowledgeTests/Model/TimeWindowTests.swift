@testable import Knowledge
import Testing

@Suite("Windows overlap where they share a moment")
struct TimeWindowTests {
    /// Two windows, each as start and end with nothing for an open end, and whether they overlap.
    static let pairs = [
        (("PT0H", "P1D"), ("P2D", "P3D"), false),
        (("PT0H", "P1D"), ("P1D", "P2D"), false),
        (("PT0H", "PT25H"), ("P1D", "P2D"), true),
        (("PT0H", "P1D"), ("PT0H", "P1D"), true),
        (("PT0H", "P9D"), ("P2D", "P3D"), true),
        (("PT0H", nil), ("P2Y", "P3Y"), true),
        (("P2D", nil), ("PT0H", "P2D"), false),
        (("P2D", nil), ("PT0H", "PT49H"), true),
        (("P2D", nil), ("P5D", nil), true),
        (("PT0H", "P1M"), ("P30D", nil), true),
        (("PT0H", "P1M"), ("P31D", nil), false),
    ]

    @Test("at their edges and with open ends, either way round", arguments: pairs)
    func overlap(
        one: (String, String?),
        other: (String, String?),
        expected: Bool
    ) throws {
        let (one, other) = (try Self.window(one), try Self.window(other))
        #expect(one.overlaps(other) == expected)
        #expect(other.overlaps(one) == expected)
    }

    private static func window(_ text: (start: String, end: String?)) throws -> TimeWindow {
        let end = try text.end.map { try #require(ISODuration($0)) }
        return TimeWindow(start: try #require(ISODuration(text.start)), end: end)
    }
}
