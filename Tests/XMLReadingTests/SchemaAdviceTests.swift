import Testing
import XMLReading

@Suite("Advice says which element was meant")
struct SchemaAdviceTests {
    /// Documents with a 👉 at an unknown element, and what is advised.
    static let strangers = [
        ("<knowledge>👉<fakt/></knowledge>", "<fakt>; did you mean <fact>?"),
        ("<knowledge>👉<yaer/></knowledge>", "<yaer>; known here are fact, knowledge, year"),
        ("<knowledge>👉<years/></knowledge>", "<years>; did you mean <year>?"),
        ("<knowledge>👉<Fact/></knowledge>", "<Fact>; did you mean <fact>?"),
        ("<knowledge>👉<short/></knowledge>", "<short>; known here are fact, knowledge, year"),
        (
            "<knowledge>\n <!-- é --> 👉<zebra/></knowledge>",
            "<zebra>; known here are fact, knowledge, year"
        ),
        ("👉<knowlege/>", "<knowlege>; did you mean <knowledge>?"),
        ("👉<html/>", "<html>; known here are fact, knowledge, year"),
    ]

    @Test("an unknown element is named with the one nearest to it", arguments: strangers)
    func unknown(marked: String, advice: String) throws {
        Reading.expectRefusal(
            of: marked,
            "unknown element \(advice)",
            schema: try SmallSchema.compiled()
        )
    }
}
