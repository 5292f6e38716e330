import Knowledge
import Testing

@Suite("A length of time is read as ISO 8601 writes it")
struct ISODurationTests {
    /// Texts with the months and minutes that they spell.
    static let valid: [(String, (months: Int, minutes: Int))] = [
        ("PT0H", (0, 0)),
        ("PT5M", (0, 5)),
        ("PT6H", (0, 360)),
        ("PT1H30M", (0, 90)),
        ("P3D", (0, 3 * 1_440)),
        ("P2W", (0, 14 * 1_440)),
        ("P6M", (6, 0)),
        ("P1Y", (12, 0)),
        ("P1Y2M3DT4H5M", (14, 3 * 1_440 + 245)),
        ("P99999D", (0, 99_999 * 1_440)),
    ]

    @Test("months are kept apart from minutes", arguments: valid)
    func reads(text: String, length: (months: Int, minutes: Int)) throws {
        let duration = try #require(ISODuration(text))
        #expect(duration.months == length.months)
        #expect(duration.minutes == length.minutes)
    }

    static let invalid = [
        "P1DT", "P1D1D", "P1D1Y", "PT1M1H",
        "", "P", "PT", "6H", "P6", "PT6", "P6H", "PT3D", "PTD", "PD", "p3d", "P3d", " P3D", "P3D ",
        "P 3D", "P-3D", "-P3D", "P+3D", "P1.5D", "P1,5D", "PT30S", "P3DT4HT5M", "P100000D", "P٣D",
        "P３D", "P3D\u{301}", "3 days", "P3DX", "P99999999999999999999D",
    ]

    @Test("anything else is no length", arguments: invalid)
    func refuses(text: String) {
        #expect(ISODuration(text) == nil)
    }

    static let orders = [
        ("PT0H", "PT1M"), ("PT23H", "P1D"), ("P6D", "P1W"), ("P4W", "P1M"), ("P30D", "P1M"),
        ("P1M", "P31D"), ("P11M", "P1Y"), ("P365D", "P1Y"), ("P1Y", "P366D"),
    ]

    @Test("order is by average length", arguments: orders)
    func order(shorter: String, longer: String) throws {
        let (shorter, longer) = (
            try #require(ISODuration(shorter)), try #require(ISODuration(longer))
        )
        #expect(shorter < longer)
        #expect(!(longer < shorter))
    }

    @Test(
        "the same length in other units is equal",
        arguments: [("PT24H", "P1D"), ("P7D", "P1W"), ("P12M", "P1Y"), ("PT60M", "PT1H")]
    )
    func equal(one: String, other: String) throws {
        #expect(try #require(ISODuration(one)) == #require(ISODuration(other)))
    }
}
