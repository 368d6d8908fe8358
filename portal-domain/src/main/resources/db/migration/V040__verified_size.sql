-- A verification chooses its checkpoint once it has read the values; as it ends it notes how many leaves that one signed.

grant update (size) on log_verification to portal_app;
