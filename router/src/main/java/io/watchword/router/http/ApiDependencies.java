package io.watchword.router.http;

import io.watchword.router.claims.Claims;
import io.watchword.router.command.DirectoryCommands;
import io.watchword.router.command.NumberCommands;
import io.watchword.router.directory.AccessRules;
import io.watchword.router.directory.BootstrapKey;
import io.watchword.router.directory.Directory;
import io.watchword.router.fanout.Subscriptions;
import io.watchword.router.http.audit.Audit;
import io.watchword.router.http.operations.Operations;
import io.watchword.router.view.Feed;
import io.watchword.router.view.Inbox;
import io.watchword.router.view.WorkspaceOwners;

/** What the HTTP API asks: who may, what is there, what to change. Immutable. */
public record ApiDependencies(
        Directory directory,
        AccessRules accessRules,
        BootstrapKey bootstrapKey,
        DirectoryCommands directoryCommands,
        NumberCommands numberCommands,
        Inbox inbox,
        Feed feed,
        WorkspaceOwners owners,
        Subscriptions subscriptions,
        Claims claims,
        Audit audit,
        Operations operations) {}
