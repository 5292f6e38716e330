import Knowledge
import Testing

@Suite("Pauses are found by treatment and product")
struct PauseTests {
    private static func pause(_ id: String, _ topic: String, _ products: String) -> String {
        """
        <pause id="\(id)" topic="\(topic)" product="\(products)" checked="yes" sources="common">
        <advice>Wait.</advice></pause>
        """
    }

    private let bread: KnowledgeBase

    init() throws {
        bread = try Bread.knowledge(
            adding: Self.pause("pa-z", "sourdough", "slicing crust")
                + Self.pause("pa-a", "sourdough", "slicing")
                + Self.pause("pa-rye", "rye-sourdough", "coeliac")
        )
    }

    static let lookups = [
        ("sourdough", "slicing", ["pa-z", "pa-a"]),
        ("sourdough", "crust", ["pa-z"]),
        ("rye-sourdough", "coeliac", ["pa-rye"]),
        ("rye-sourdough", "slicing", []),
        ("sourdough", "coeliac", []),
        ("crust", "sourdough", []),
        ("nothing", "slicing", []),
    ]

    @Test("in the order of the files, and for just that topic", arguments: lookups)
    func lookup(topic: String, product: String, ids: [String]) {
        #expect(bread.pauses(around: topic, of: product).map(\.id) == ids)
    }
}
