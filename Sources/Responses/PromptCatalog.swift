/// The prompts that the composer says, and what each is given.
///
/// It is the contract between code and wording: prompts that are missing here or there, and placeholders that a
/// prompt is not given, are faults at load.
enum PromptCatalog {
    /// What a prompt is given.
    struct Signature {
        /// Values that are always there and must be said.
        var required: Set<String> = []
        /// Values that are always there and may be said.
        var given: Set<String> = []
        /// Values that may be absent: they are said only where `<if>` has found them.
        var optional: Set<String> = []

        /// Every name that may stand in the prompt.
        var all: Set<String> { required.union(given).union(optional) }
    }

    /// What a line that knowledge names is given.
    static let line = Signature(given: ["subject"], optional: ["offers"])

    /// Every prompt that code says, by id.
    static let signatures: [String: Signature] = {
        var all: [String: Signature] = [
            "greeting": Signature(required: ["subject"]),
            "miss": Signature(required: ["offers"], optional: ["names"]),
            "gap": Signature(optional: ["names", "offers"]),
            "comparison.gap": Signature(required: ["names"]),
            "gaps": Signature(required: ["names"], optional: ["more"]),
            "leaflet.title": Signature(required: ["topic"], optional: ["offer"]),
            "leaflet.facts": Signature(), "leaflet.rules": Signature(),
            "leaflet.timeline": Signature(), "leaflet.signs": Signature(),
            "leaflet.note": Signature(), "leaflet.sources": Signature(),
            "talk.nothing": Signature(), "talk.no-more": Signature(),
            "talk.sources": Signature(required: ["sources"], optional: ["more"]),
            "talk.memory": Signature(optional: ["names"]),
            "talk.forgotten": Signature(optional: ["names"]),
            "talk.noted": Signature(optional: ["names"]),
            "talk.recalled": Signature(required: ["names"]),
            "verdict.note": Signature(),
            "footer": Signature(required: ["grades", "sources"], optional: ["more"]),
            "help": Signature(given: ["subject"]),
            "source.short": Signature(given: ["title"], optional: ["author", "year"]),
            "source.full": Signature(required: ["title"], optional: ["author", "year", "locator"]),
        ]
        for verdict in ["avoid", "delay", "ask", "precaution", "no-data", "fine"] {
            all["verdict." + verdict] = Signature(
                required: ["label"],
                given: ["treatment"],
                optional: ["wait", "product"]
            )
        }
        for verdict in ["avoid", "delay", "ask"] {
            all["against." + verdict] = Signature(
                required: ["labels"],
                given: ["treatment"],
                optional: ["more"]
            )
        }
        for unit in ["minutes", "hours", "days", "weeks", "months", "years"] {
            all["duration." + unit] = Signature(required: ["count"])
        }
        for verdict in ["supported", "partly-supported", "unsupported", "wrong", "contradictory"] {
            all["claim.restated." + verdict] = Signature(required: ["says"])
            all["claim.asked." + verdict] = Signature(given: ["says"])
        }
        all["alert.crisis"] = Signature()
        for urgency in ["emergency", "same-day", "soon", "routine"] {
            all["alert." + urgency] = Signature()
        }
        for grade in [
            "strong", "moderate", "limited", "weak", "expert-opinion", "regulatory", "none",
            "unverified",
        ] {
            all["grade." + grade] = Signature()
        }
        return all
    }()
}
