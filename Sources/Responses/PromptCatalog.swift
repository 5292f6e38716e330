/// The prompts that the composer says, and what each is given.
///
/// It is the contract between code and wording: prompts that are missing here or there, and placeholders that a
/// prompt is not given, are faults at load.
enum PromptCatalog {
    /// What a prompt is given.
    struct Signature {
        /// Values that are always there and must be said.
        var required: Set<String> = []
        /// Values that may be said.
        var optional: Set<String> = []

        /// Every name that may stand in the prompt.
        var all: Set<String> { required.union(optional) }
    }

    /// What a line that knowledge names is given.
    static let line = Signature(optional: ["subject"])

    /// Every prompt that code says, by id.
    static let signatures: [String: Signature] = {
        var all: [String: Signature] = [
            "greeting": Signature(required: ["subject"]),
            "miss": Signature(required: ["offers"], optional: ["names"]),
            "gap": Signature(required: ["offers"], optional: ["names"]),
            "verdict.note": Signature(),
            "footer": Signature(required: ["grade", "sources"], optional: ["more"]),
            "source.short": Signature(optional: ["author", "year", "title"]),
            "source.full": Signature(required: ["title"], optional: ["author", "year", "locator"]),
        ]
        for verdict in ["avoid", "delay", "ask", "precaution", "no-data", "fine"] {
            all["verdict." + verdict] = Signature(
                required: ["label"],
                optional: ["treatment", "wait"]
            )
        }
        for unit in ["minutes", "hours", "days", "weeks", "months", "years"] {
            all["duration." + unit] = Signature(required: ["count"])
        }
        for verdict in ["supported", "partly-supported", "unsupported", "wrong", "contradictory"] {
            all["claim." + verdict] = Signature(optional: ["says"])
            all["claim.answer." + verdict] = Signature(optional: ["says"])
        }
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
