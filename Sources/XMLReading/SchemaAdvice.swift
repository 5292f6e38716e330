import Diagnostics

/// Adds to libxml2's schema messages what an author can do about the fault.
struct SchemaAdvice {
    /// The elements that the schema declares at its top.
    private let known: [String]

    init(schema root: XMLElement) {
        known = root.elements.filter { $0.name.hasSuffix("element") }.compactMap { $0["name"] }
    }

    /// The message for people, for one of libxml2.
    func message(for message: String) -> String {
        guard message.contains("No matching global"),
            let name = message.split(separator: "'").dropFirst().first.map(String.init)
        else { return message }
        if let near = known.nearest(to: name) {
            return "unknown element <\(name)>; did you mean <\(near)>?"
        }
        return "unknown element <\(name)>; known here are \(known.sorted().joined(separator: ", "))"
    }
}
