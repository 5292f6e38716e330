// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "skincare",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "skincare", targets: ["skincare"]),
        .library(name: "Conversation", targets: ["Conversation"]),
    ],
    traits: [
        .default(enabledTraits: ["LineEditing"]),
        .trait(
            name: "LineEditing",
            description: "Line editing, history and completion in the terminal, through libedit"
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CEdit",
            pkgConfig: "libedit",
            providers: [.apt(["libedit-dev"]), .brew(["libedit"])]
        ),
        .target(name: "Diagnostics"),
        .target(name: "XMLReading", dependencies: ["CLibXML2", "Diagnostics"]),
        .target(name: "Knowledge", dependencies: ["XMLReading", "Diagnostics"]),
        .target(name: "ContentChecks", dependencies: ["Knowledge", "Diagnostics"]),
        .target(name: "Language", dependencies: ["Knowledge"]),
        .target(name: "IntentMatching", dependencies: ["Language", "Knowledge"]),
        .target(name: "Dialogue", dependencies: ["IntentMatching", "Language", "Knowledge"]),
        .target(
            name: "Responses",
            dependencies: ["Dialogue", "Knowledge", "XMLReading", "Diagnostics"]
        ),
        .target(
            name: "Conversation",
            dependencies: [
                "Responses", "Dialogue", "IntentMatching", "Language", "Knowledge", "XMLReading",
                "Diagnostics",
            ]
        ),
        .target(
            name: "LineProtocol",
            dependencies: ["Conversation", "Responses", "Dialogue", "Knowledge"]
        ),
        .target(
            name: "Evaluation",
            dependencies: ["IntentMatching", "Language", "Diagnostics"]
        ),
        .executableTarget(
            name: "skincare",
            dependencies: [
                "Conversation", "ContentChecks", "Evaluation", "LineProtocol", "Responses",
                "Dialogue",
                "IntentMatching",
                "Language",
                "Knowledge", "Diagnostics",
                .target(name: "CEdit", condition: .when(traits: ["LineEditing"])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.copy("../../Knowledge"), .copy("../../Prompts")]
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Diagnostics", "Conversation"],
            path: "Tests/TestSupport",
            exclude: ["Bread"]
        ),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading", "TestSupport"]),
        .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "TestSupport"]),
        .testTarget(name: "ContentChecksTests", dependencies: ["ContentChecks", "TestSupport"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "TestSupport"]),
        .testTarget(name: "IntentMatchingTests", dependencies: ["IntentMatching", "TestSupport"]),
        .testTarget(name: "ResponsesTests", dependencies: ["Responses", "TestSupport"]),
        .testTarget(
            name: "ConversationTests",
            dependencies: ["Conversation", "ContentChecks", "TestSupport"]
        ),
        .testTarget(name: "LineProtocolTests", dependencies: ["LineProtocol", "TestSupport"]),
        .testTarget(name: "skincareTests", dependencies: ["skincare", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}

// Where files of unknown origin meet a C library.
for target in package.targets where target.name == "XMLReading" {
    target.swiftSettings?.append(.strictMemorySafety())
}
